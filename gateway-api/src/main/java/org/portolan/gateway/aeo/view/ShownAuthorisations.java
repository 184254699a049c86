package org.portolan.gateway.aeo.view;

import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To whom records of operators are shown: whom another administration certified is for its partners, and for the operator. */
@Configuration(proxyBeanMethods = false)
class ShownAuthorisations {

    @Bean
    OwnedView<AeoAuthorisation, AeoDetails> viewOfAuthorisations() {
        return OwnedView.of(
                        AeoAuthorisation.KIND,
                        "AeoRecord",
                        "/api/v1/aeo-records",
                        Role.AEO_OFFICER,
                        Role.OFFICER,
                        Role.RISK_OFFICER,
                        Role.AUDITOR)
                .andToTradersBy("trader")
                .andToNobodyElse();
    }
}
