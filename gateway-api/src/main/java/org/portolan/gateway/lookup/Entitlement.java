package org.portolan.gateway.lookup;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.member.Members;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may follow a container: customs every one, a port those that were at one of its places by an actual event that
 * counts, a trader those that it has opened by a proof of interest that what is recorded bears out. For one kind of
 * caller the same questions are asked whether the container exists or not.
 */
@Component
public final class Entitlement {
    private final Handling handling;
    private final Members members;
    private final Enrolments enrolments;
    private final Clock clock;

    Entitlement(JdbcClient jdbc, Members members, Enrolments enrolments, Clock clock) {
        this.handling = new Handling(jdbc);
        this.members = members;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** How far the caller sees; everything else that is said here follows from it. */
    public Extent extent(Caller caller) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (!caller.isAuthority()) {
            return caller.trader().<Extent>map(Extent.OfTrader::new).orElseGet(Extent.Nothing::new);
        }
        return members.find(caller.organisation()).map(Entitlement::extent).orElseGet(Extent.Nothing::new);
    }

    private static Extent extent(Member member) {
        return member.customsOf().isPresent() ? new Extent.Everything() : new Extent.AtPlaces(member.operatedPlaces());
    }

    /** Whether the caller may follow the container. */
    public boolean maySee(Caller caller, ContainerNumber container) {
        return switch (extent(caller)) {
            case Extent.Everything everything -> true;
            case Extent.AtPlaces(var places) -> handling.happened(container, places);
            // One statement with one row, whatever there is or is not: its time tells nothing.
            case Extent.OfTrader(var trader) -> enrolments.entitles(trader, container, clock.instant());
            case Extent.Nothing nothing -> false;
        };
    }

    /** Those of the containers that the caller may follow: the same answers as one by one, for fewer questions. */
    public Set<ContainerNumber> among(Caller caller, Collection<ContainerNumber> containers) {
        if (containers.isEmpty()) {
            return Set.of();
        }
        return switch (extent(caller)) {
            case Extent.Everything everything -> Set.copyOf(containers);
            case Extent.AtPlaces(var places) -> Set.copyOf(handling.happened(containers, places));
            case Extent.OfTrader(var trader) -> Set.copyOf(enrolments.entitling(trader, containers, clock.instant()));
            case Extent.Nothing nothing -> Set.of();
        };
    }

    /** Whether the caller may follow every container, reported or not. */
    public boolean seesAll(Caller caller) {
        return extent(caller) instanceof Extent.Everything;
    }

    /** The same as a condition for a database that reads many, on the column that holds their numbers. */
    public Narrowing narrowing(Caller caller, String column) {
        return switch (extent(caller)) {
            case Extent.Everything everything -> Narrowing.NONE;
            case Extent.AtPlaces(var places) -> Handling.narrowing(places, column);
            case Extent.OfTrader(var trader) ->
                new Narrowing(
                        column + " in (" + Enrolments.IN_FORCE_OF + ")",
                        Map.of("trader", trader.number(), "now", Enrolments.sortable(clock.instant())));
            case Extent.Nothing nothing -> Narrowing.ALL;
        };
    }
}
