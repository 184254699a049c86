package org.portolan.gateway.subscription.feed;

import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.lookup.Entitlement;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.gateway.lookup.SharedSight;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/** Gives each reader its own memory of what it may see. */
@Component
public final class Sights {
    private final Entitlement entitlement;
    private final SharedSight shared;
    private final OwnedReach records;
    private final Lookups lookups;
    private final ReadPosition position;

    Sights(Entitlement entitlement, SharedSight shared, OwnedReach records, Lookups lookups, ReadPosition position) {
        this.entitlement = entitlement;
        this.shared = shared;
        this.records = records;
        this.lookups = lookups;
        this.position = position;
    }

    /** A memory for one reader at a time. */
    public Sight newSight() {
        return new Sight(entitlement, shared, records, lookups, position::block);
    }

    /** Which shared events the caller may be told of, by one of these containers if any are named: on the table {@code m}. */
    public Narrowing shared(Caller caller, Set<ContainerNumber> by) {
        return shared.narrowing(caller, by, "m.event_id");
    }

    /** Refuses types of messages that the caller would wait for in vain: its key lets it know no record of their kind. */
    public void require(Caller caller, String field, ToldTypes types) {
        var untold = types.untold(kind -> records.mayEverSee(caller, kind));
        if (!untold.isEmpty()) {
            throw Reasons.problem(Reason.at(
                            field,
                            ReasonCode.NOT_ENTITLED,
                            "must not name " + String.join(", ", untold)
                                    + ": this key is told of no such record, so that nothing would ever come"))
                    .exception();
        }
    }

    /** Whether no container can be hidden from the caller, now or later. */
    public boolean isUnlimited(Caller caller) {
        return entitlement.seesAll(caller);
    }
}
