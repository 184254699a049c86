package org.portolan.gateway.subscription.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.trace.Entitlement;
import org.portolan.records.container.ContainerNumber;

/**
 * What one caller may see. A decision is remembered only as long as the read model stays at one block, because every
 * right to see comes from the ledger; it is for one thread.
 */
public final class Sight {
    private final Entitlement entitlement;
    private final LongSupplier block;
    private final Map<ContainerNumber, Boolean> decided = new HashMap<>();
    private long decidedAt = -1;

    Sight(Entitlement entitlement, LongSupplier block) {
        this.entitlement = entitlement;
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

    /** Whether the caller may see the container now. */
    public boolean sees(Caller caller, ContainerNumber container) {
        prepare(caller, List.of(container));
        return decided.get(container);
    }

    private void forgetIfOld() {
        long now = block.getAsLong();
        if (now != decidedAt) {
            decided.clear();
            decidedAt = now;
        }
    }
}
