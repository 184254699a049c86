package org.portolan.gateway.origin.preference.view;

import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.preference.PreferenceFeedback;
import org.portolan.records.origin.preference.PreferenceRules;
import org.springframework.stereotype.Component;

/** Of feedback is told who reads certificates of this administration for it, where it is about one of these. */
@Component
final class ToldFeedback implements OwnedReach.OfKind {
    private final Accounts accounts;
    private final MspId administration;

    ToldFeedback(Accounts accounts, GatewaySettings settings) {
        this.accounts = accounts;
        this.administration = new MspId(settings.administration());
    }

    @Override
    public String kind() {
        return PreferenceFeedback.KIND.word();
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return caller.organisation().equals(administration) && caller.mayActAs(PreferenceRules.READING);
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return mayEverSee(caller) && accounts.isFounded(owner, id);
    }
}
