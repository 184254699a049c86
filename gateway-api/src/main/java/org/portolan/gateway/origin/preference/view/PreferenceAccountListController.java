package org.portolan.gateway.origin.preference.view;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.rest.OwnedListController;
import org.portolan.records.origin.preference.AccountDetails;
import org.portolan.records.origin.preference.PreferenceAccount;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the accounts of the administration to its officers. */
@RestController
@RequestMapping("/api/v1/preferences")
@Tag(name = "Certificates of origin")
final class PreferenceAccountListController extends OwnedListController<PreferenceAccount, AccountDetails> {
    PreferenceAccountListController(OwnedAnswers answers, OwnedView<PreferenceAccount, AccountDetails> view) {
        super(answers, view);
    }
}
