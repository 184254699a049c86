package org.portolan.gateway.origin.view;

import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How certificates are listed. */
@Configuration(proxyBeanMethods = false)
class CertificateListConfiguration {

    @Bean
    OwnedView<CertificateOfOrigin, CertificateDetails> certificateList() {
        return OwnedView.of(
                        CertificateOfOrigin.KIND, "Certificate", "/api/v1/certificates-of-origin", OriginRules.LISTING)
                .andToTradersBy("party")
                .asked(OwnedQuestions.list(
                        "listCertificates",
                        "List the certificates that concern the caller",
                        "Those that its administration issued or is addressed by; a trader's are those that name it as"
                                + " a party. As `text/csv` all pages come in one.",
                        OwnedFilter.status("What the issuer left it as: ISSUED or CANCELLED", "ISSUED", "CANCELLED"),
                        OwnedFilter.owner("issuer", "MSP id of the issuer", "CNCustomsMSP"),
                        OwnedFilter.word(
                                CertificateOfOrigin.KIND, "container", "A container of the goods", "CSQU3054383")));
    }
}
