package org.portolan.gateway.subscription.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Entitlement;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.lookup.SharedSight;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.look.LookPurpose;

/**
 * What one caller may see. A decision is remembered only as long as the read model stays at one block, because every
 * right to see comes from the ledger; it is for one thread.
 */
public final class Sight {
    private final Entitlement entitlement;
    private final SharedSight shared;
    private final OwnedReach records;
    private final Lookups lookups;
    private final LongSupplier block;
    private final Set<ContainerNumber> noted = new HashSet<>();
    private final Map<ContainerNumber, Boolean> decided = new HashMap<>();
    private long decidedAt = -1;

    Sight(Entitlement entitlement, SharedSight shared, OwnedReach records, Lookups lookups, LongSupplier block) {
        this.entitlement = entitlement;
        this.shared = shared;
        this.records = records;
        this.lookups = lookups;
        this.block = block;
    }

    /** Decides many at once. */
    public void prepare(Caller caller, Collection<ContainerNumber> containers) {
        forgetIfOld();
        Set<ContainerNumber> open = new HashSet<>(containers);
        open.removeAll(decided.keySet());
        if (!open.isEmpty()) {
            var seen = entitlement.among(caller, open);
            open.forEach(container -> decided.put(container, seen.contains(container)));
        }
    }

    /** Whether the caller may see the container now; if so, it is noted that it is told of it. */
    public boolean sees(Caller caller, ContainerNumber container) {
        prepare(caller, List.of(container));
        boolean seen = Boolean.TRUE.equals(decided.get(container));
        if (seen && noted.add(container)) {
            lookups.told(caller, List.of(container), LookPurpose.SUBSCRIPTION);
        }
        return seen;
    }

    /** Whether the caller may be told of it; of a movement that names no container by one of these, or by any. */
    public boolean sees(Caller caller, FeedEntry entry, Set<ContainerNumber> by) {
        return switch (entry) {
            case FeedEntry.Movement movement ->
                movement.container()
                        .map(container -> sees(caller, container))
                        .orElseGet(() -> shared.sees(caller, new EventId(movement.eventId()), by));
            case FeedEntry.Change change -> sees(caller, change.record());
        };
    }

    private boolean sees(Caller caller, FeedEntry.RecordName record) {
        return records.sees(caller, record.kind(), record.owner(), record.id());
    }

    private void forgetIfOld() {
        long now = block.getAsLong();
        if (now != decidedAt) {
            decided.clear();
            noted.clear();
            decidedAt = now;
        }
    }
}
