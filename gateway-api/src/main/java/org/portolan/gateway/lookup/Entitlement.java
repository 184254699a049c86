package org.portolan.gateway.lookup;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.member.Members;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.Member;
import org.portolan.records.place.UnLocode;
import org.portolan.records.trade.TraderIdentification;
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

    /** Whether the caller may follow the container. */
    public boolean maySee(Caller caller, ContainerNumber container) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (!isAuthority(caller)) {
            return caller.trader().filter(trader -> enrolled(trader, container)).isPresent();
        }
        return members.find(caller.organisation())
                .filter(member ->
                        member.customsOf().isPresent() || handling.happened(container, member.operatedPlaces()))
                .isPresent();
    }

    /** Whether the caller asks for its organisation, and not for a trader. */
    public static boolean isAuthority(Caller caller) {
        return caller.isAuthority();
    }

    /** Those of the containers that the caller may follow: the same answers as one by one, for fewer questions. */
    public Set<ContainerNumber> among(Caller caller, Collection<ContainerNumber> containers) {
        if (containers.isEmpty() || seesAll(caller)) {
            return Set.copyOf(containers);
        }
        if (!isAuthority(caller)) {
            return Set.copyOf(caller.trader()
                    .map(trader -> enrolments.entitling(trader, containers, clock.instant()))
                    .orElse(List.of()));
        }
        return Set.copyOf(handling.happened(containers, places(caller)));
    }

    /** Whether the caller may follow every container, reported or not. */
    public boolean seesAll(Caller caller) {
        return isAuthority(caller)
                && members.find(caller.organisation())
                        .flatMap(Member::customsOf)
                        .isPresent();
    }

    /** The same as a condition for a database that reads many, on the column that holds their numbers. */
    public Narrowing narrowing(Caller caller, String column) {
        if (seesAll(caller)) {
            return Narrowing.NONE;
        }
        if (!isAuthority(caller)) {
            var trader = caller.trader().map(TraderIdentification::number).orElse("");
            return new Narrowing(
                    column + " in (" + Enrolments.IN_FORCE_OF + ")",
                    Map.of("trader", trader, "now", Enrolments.sortable(clock.instant())));
        }
        return Handling.narrowing(places(caller), column);
    }

    private boolean enrolled(TraderIdentification trader, ContainerNumber container) {
        // One statement with one row, whatever there is or is not: its time tells nothing.
        return enrolments.entitles(trader, container, clock.instant());
    }

    private List<UnLocode> places(Caller caller) {
        return members.find(caller.organisation()).map(Member::operatedPlaces).orElse(List.of());
    }
}
