package org.portolan.gateway.network;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.records.member.MspId;
import org.springframework.stereotype.Component;

/** Of members is told whoever has a key, as each may see the network. */
@Component
final class ToldMembers implements OwnedReach.OfKind {

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public boolean mayEverSee(Caller caller) {
        return true;
    }

    @Override
    public boolean sees(Caller caller, MspId owner, String id) {
        return true;
    }
}
