package org.portolan.gateway.dcsa.recorded;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.dcsa.recorded.EventRows.Row;
import org.portolan.gateway.lookup.Entitlement;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.gateway.lookup.SharedSight;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.InvalidValue;

/** Whose events one caller may be told, for the time of one question: as a condition, and for each container. */
final class Reach {
    private final Caller caller;
    private final Entitlement entitlement;
    private final SharedSight shared;
    private final Set<ContainerNumber> by;
    private final boolean isNobodys;
    private final Map<ContainerNumber, Boolean> known = new HashMap<>();

    /** By the container that is asked for, if it is one. */
    Reach(Caller caller, Entitlement entitlement, SharedSight shared, Optional<String> asked) {
        this.caller = caller;
        this.entitlement = entitlement;
        this.shared = shared;
        this.by = asked.flatMap(Reach::number).map(Set::of).orElse(Set.of());
        this.isNobodys = asked.isPresent() && by.isEmpty();
    }

    boolean includes(Row row) {
        return row.container().map(this::includes).orElseGet(() -> !isNobodys && shared.sees(caller, row.id(), by));
    }

    boolean includes(ContainerNumber container) {
        return known.computeIfAbsent(container, number -> entitlement.maySee(caller, number));
    }

    /** The same for a reference that may be no container's number. */
    boolean includes(String reference) {
        return number(reference).filter(this::includes).isPresent();
    }

    static Optional<ContainerNumber> number(String reference) {
        try {
            return Optional.of(ContainerNumber.typed(reference));
        } catch (InvalidValue noContainer) {
            return Optional.empty();
        }
    }

    /** What it is on the table {@code m} of movements. */
    Narrowing narrowing() {
        return entitlement.narrowing(caller, "m.container_number");
    }

    /** What it is on the table {@code m} of events that name no container. */
    Narrowing sharedNarrowing() {
        return isNobodys ? Narrowing.ALL : shared.narrowing(caller, by, "m.event_id");
    }
}
