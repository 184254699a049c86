package org.portolan.gateway.origin.preference.view;

import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.portolan.records.origin.preference.PreferenceRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How accounts are listed to the administration that keeps them. */
@Configuration(proxyBeanMethods = false)
class PreferenceListConfiguration {

    @Bean
    OwnedView<PreferenceAccount, AccountDetails> preferenceList() {
        return OwnedView.of(PreferenceAccount.KIND, "PreferenceAccount", "/api/v1/preferences", PreferenceRules.READING)
                .andToNobodyElse()
                .asked(OwnedQuestions.list(
                        "listPreferences",
                        "The accounts that the caller's administration keeps on certificates",
                        "With what was claimed and decided. As `text/csv` all pages come in one.",
                        OwnedFilter.word(
                                PreferenceAccount.KIND,
                                "state",
                                "Where the certificate stands: RECEIVED, NOT_READABLE, CLAIMED, GRANTED, PARTLY_USED, USED or DENIED",
                                "CLAIMED"),
                        OwnedFilter.word(
                                PreferenceAccount.KIND,
                                "declaration",
                                "An import declaration on which preference is claimed",
                                "E-5511")));
    }
}
