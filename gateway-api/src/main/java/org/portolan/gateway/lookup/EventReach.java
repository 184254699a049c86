package org.portolan.gateway.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.reason.InvalidValue;

/**
 * Which events one caller may be told, for the time of one question: as a condition, and for each event, whether it
 * names a container, as {@link Entitlement} has it, or none, as {@link SharedSight} has it.
 */
public final class EventReach {
    private final Caller caller;
    private final Entitlement entitlement;
    private final SharedSight shared;
    private final Set<ContainerNumber> by;
    private final boolean isNobodys;
    private final Map<ContainerNumber, Boolean> known = new HashMap<>();

    EventReach(Caller caller, Entitlement entitlement, SharedSight shared, Optional<String> asked) {
        this.caller = caller;
        this.entitlement = entitlement;
        this.shared = shared;
        this.by = asked.flatMap(EventReach::number).map(Set::of).orElse(Set.of());
        this.isNobodys = asked.isPresent() && by.isEmpty();
    }

    /** Whether the caller may be told of the event, which may name a container. */
    public boolean includes(Optional<ContainerNumber> container, EventId event) {
        return container.map(this::includes).orElseGet(() -> !isNobodys && shared.sees(caller, event, by));
    }

    /** Whether the caller may be told of a container by this reference, which may be no container's number. */
    public boolean includes(String reference) {
        return number(reference).filter(this::includes).isPresent();
    }

    private boolean includes(ContainerNumber container) {
        return known.computeIfAbsent(container, number -> entitlement.maySee(caller, number));
    }

    /** The container that a reference names, if it is a container's number. */
    public static Optional<ContainerNumber> number(String reference) {
        try {
            return Optional.of(ContainerNumber.typed(reference));
        } catch (InvalidValue noContainer) {
            return Optional.empty();
        }
    }

    /** The condition on events that name a container, on the column that holds its number. */
    public Narrowing narrowing(String column) {
        return entitlement.narrowing(caller, column);
    }

    /** The condition on events that name none, on the column that holds their names. */
    public Narrowing sharedNarrowing(String column) {
        return isNobodys ? Narrowing.ALL : shared.narrowing(caller, by, column);
    }
}
