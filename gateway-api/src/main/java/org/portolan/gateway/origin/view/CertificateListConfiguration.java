package org.portolan.gateway.origin.view;

import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.member.Role;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How certificates are listed. */
@Configuration(proxyBeanMethods = false)
class CertificateListConfiguration {

    @Bean
    OwnedView<CertificateOfOrigin, CertificateDetails> certificateList() {
        return OwnedView.of(
                        CertificateOfOrigin.KIND,
                        "Certificate",
                        "/api/v1/certificates-of-origin",
                        Role.ORIGIN_OFFICER,
                        Role.OFFICER,
                        Role.AUDITOR)
                .andToTradersBy("party");
    }
}
