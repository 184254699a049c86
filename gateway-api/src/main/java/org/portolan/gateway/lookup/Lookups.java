package org.portolan.gateway.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookPurpose;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks for a caller whether it may look at a container, each time that somebody does look. A refused question counts
 * as a guess; one that an authority asked with success is noted for the trader concerned.
 *
 * <p>What runs by itself and answers nobody, such as the matching of a subscription, asks {@link Entitlement} instead.
 */
@Component
public final class Lookups {
    private final Entitlement entitlement;
    private final SharedSight shared;
    private final MissedLookups missed;
    private final ObjectProvider<LookTaker> takers;
    private final Clock clock;

    Lookups(
            Entitlement entitlement,
            SharedSight shared,
            MissedLookups missed,
            ObjectProvider<LookTaker> takers,
            Clock clock) {
        this.entitlement = entitlement;
        this.shared = shared;
        this.missed = missed;
        this.takers = takers;
        this.clock = clock;
    }

    /** Whether the caller may look at the container; throws the problem to be answered after too many guesses. */
    public boolean allows(Caller caller, ContainerNumber container, LookPurpose purpose) {
        if (!entitlement.maySee(caller, container)) {
            missed.count(caller);
            return false;
        }
        told(caller, List.of(container), purpose);
        return true;
    }

    /** Those of the containers that the caller may look at, for a list that names them and tells nothing of them. */
    public Set<ContainerNumber> open(Caller caller, Collection<ContainerNumber> containers) {
        return entitlement.among(caller, containers);
    }

    /** Which events the caller may be told, by the container of this reference if one is asked for. */
    public EventReach events(Caller caller, Optional<String> asked) {
        return new EventReach(caller, entitlement, shared, asked);
    }

    /** How far the caller sees, for what follows from it beside containers. */
    public Extent extent(Caller caller) {
        return entitlement.extent(caller);
    }

    /** What keeps a list's database from reading what the caller may not see. */
    public Narrowing narrowing(Caller caller, String column) {
        return entitlement.narrowing(caller, column);
    }

    /** Notes that the caller was told of containers that it may see, in answer to another question than for one of them. */
    public void told(Caller caller, Collection<ContainerNumber> containers, LookPurpose purpose) {
        if (caller.isAuthority()) {
            LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
            containers.forEach(container ->
                    takers.forEach(taker -> taker.taken(new Look(caller.organisation(), container, purpose, day))));
        }
    }

    /** Counts a question by something else than a container's number, such as a bill of lading, that found nothing. */
    public void missed(Caller caller) {
        missed.count(caller);
    }
}
