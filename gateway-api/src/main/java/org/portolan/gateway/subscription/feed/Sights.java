package org.portolan.gateway.subscription.feed;

import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.trace.Entitlement;
import org.springframework.stereotype.Component;

/** Gives each reader its own memory of what it may see. */
@Component
public final class Sights {
    private final Entitlement entitlement;
    private final Lookups lookups;
    private final ReadPosition position;

    Sights(Entitlement entitlement, Lookups lookups, ReadPosition position) {
        this.entitlement = entitlement;
        this.lookups = lookups;
        this.position = position;
    }

    /** A memory for one reader at a time. */
    public Sight newSight() {
        return new Sight(entitlement, lookups, position::block);
    }

    /** Whether nothing can be hidden from the caller, now or later. */
    public boolean isUnlimited(Caller caller) {
        return entitlement.seesAll(caller);
    }
}
