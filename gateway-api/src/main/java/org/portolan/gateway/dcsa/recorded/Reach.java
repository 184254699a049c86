package org.portolan.gateway.dcsa.recorded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.network.Members;
import org.portolan.gateway.trace.Entitlement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.trade.TraderIdentification;

/**
 * Whose events one caller may be told, for the time of one question. The condition keeps the database from reading what
 * is then not told; {@link Entitlement} has the last word on each container.
 */
final class Reach {
    private final Caller caller;
    private final Entitlement entitlement;
    private final Optional<Member> member;
    private final Map<ContainerNumber, Boolean> known = new HashMap<>();

    Reach(Caller caller, Entitlement entitlement, Members members) {
        this.caller = caller;
        this.entitlement = entitlement;
        this.member = members.find(caller.organisation());
    }

    boolean includes(ContainerNumber container) {
        return known.computeIfAbsent(container, number -> entitlement.maySee(caller, number));
    }

    /** The same for a reference that may be no container's number. */
    boolean includes(String reference) {
        try {
            return includes(ContainerNumber.typed(reference));
        } catch (InvalidValue noContainer) {
            return false;
        }
    }

    /** The conditions on the table {@code m} of movements, each with the parameter that it names. */
    Map<String, Object> conditions() {
        if (caller.roles().equals(Set.of(Role.TRADER))) {
            return Map.of(
                    "m.container_number in (select e.container_number from enrolments e"
                            + " where e.trader = :trader and e.active and e.borne_out)",
                    caller.trader().map(TraderIdentification::number).orElse(""));
        }
        return member.flatMap(Member::customsOf).isPresent()
                ? Map.of()
                : Map.of(
                        "exists (select 1 from movements h where h.container_number = m.container_number"
                                + " and h.location in (:places))",
                        places());
    }

    private List<String> places() {
        List<String> places = member.map(Member::operatedPlaces).orElse(List.of()).stream()
                .map(UnLocode::toString)
                .toList();
        return places.isEmpty() ? List.of("-") : places;
    }
}
