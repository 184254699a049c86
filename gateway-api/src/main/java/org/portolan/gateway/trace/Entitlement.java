package org.portolan.gateway.trace;

import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.network.Members;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.Capacity.PortOperator;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may follow a container: customs every one, a port those that it handles or expects, a trader those that it has
 * opened by a proof of interest. For one kind of caller the same questions are asked whether the container exists or not.
 */
@Component
public final class Entitlement {
    private static final Set<Role> STAFF = Set.of(
            Role.OFFICER,
            Role.ORIGIN_OFFICER,
            Role.AEO_OFFICER,
            Role.RISK_OFFICER,
            Role.IMAGE_ANALYST,
            Role.AUDITOR,
            Role.OPERATOR,
            Role.ADMIN);

    private final JdbcClient jdbc;
    private final Members members;
    private final Enrolments enrolments;
    private final Interest interest;

    Entitlement(JdbcClient jdbc, Members members, Enrolments enrolments, Interest interest) {
        this.jdbc = jdbc;
        this.members = members;
        this.enrolments = enrolments;
        this.interest = interest;
    }

    /** Whether the caller may follow the container. */
    public boolean maySee(Caller caller, ContainerNumber container) {
        // A trader signs under its administration's MSP: the role decides before the organisation does.
        if (!isAuthority(caller)) {
            return caller.trader().filter(trader -> enrolled(trader, container)).isPresent();
        }
        return members.find(caller.organisation())
                .filter(member -> member.customsOf().isPresent() || handles(member, container))
                .isPresent();
    }

    /** Whether the caller asks for its organisation, and not for a trader. */
    public static boolean isAuthority(Caller caller) {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }

    private boolean enrolled(TraderIdentification trader, ContainerNumber container) {
        // A proof is checked again at each question: an enrolment can be put on the ledger without the gateway.
        return enrolments.proofs(trader, container).stream().anyMatch(interest::bearsOut);
    }

    private boolean handles(Member member, ContainerNumber container) {
        var places = member.capacities().stream()
                .filter(PortOperator.class::isInstance)
                .flatMap(port -> ((PortOperator) port).places().stream())
                .map(Object::toString)
                .toList();
        return !places.isEmpty()
                && jdbc.sql("select count(*) from movements where container_number = :container"
                                        + " and location in (:places)")
                                .param("container", container.toString())
                                .param("places", places)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
