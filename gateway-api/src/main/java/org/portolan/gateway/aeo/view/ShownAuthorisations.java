package org.portolan.gateway.aeo.view;

import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.aeo.AeoRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To whom records of operators are shown: whom another administration certified is for its partners, and for the operator. */
@Configuration(proxyBeanMethods = false)
class ShownAuthorisations {

    @Bean
    OwnedView<AeoAuthorisation, AeoDetails> viewOfAuthorisations() {
        return OwnedView.of(AeoAuthorisation.KIND, "AeoRecord", "/api/v1/aeo-records", AeoRules.READING)
                .andToTradersBy("trader")
                .andToNobodyElse()
                .asked(OwnedQuestions.list(
                                "listAeoRecords",
                                "List the operators that the caller may know",
                                "Those that its administration certified or that a partner shared with it; a trader's"
                                        + " are its own. Those certified last come first. As `text/csv` all pages come"
                                        + " in one.",
                                OwnedFilter.status(
                                                "What the last change made of it, whenever that takes effect:"
                                                        + " CERTIFIED, SUSPENDED or REVOKED",
                                                "CERTIFIED",
                                                "SUSPENDED",
                                                "REVOKED")
                                        .orNull(),
                                OwnedFilter.owner(
                                                "administration",
                                                "MSP id of the administration that certified the operator",
                                                "CNCustomsMSP")
                                        .orNull(),
                                OwnedFilter.word(
                                                AeoAuthorisation.KIND, "code", "The operator's code", "AEOCN1234567890")
                                        .orNull(),
                                OwnedFilter.word(
                                                AeoAuthorisation.KIND,
                                                "trader",
                                                "The operator's identification as a trader",
                                                "CN9112011605DEMO")
                                        .orNull())
                        .read("readAeoRecord", "An operator's record, by the name that messages call it")
                        .history("readAeoRecordHistory", "All that happened to an operator's record"));
    }
}
