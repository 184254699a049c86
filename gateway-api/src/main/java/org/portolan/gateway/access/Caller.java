package org.portolan.gateway.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;

/**
 * Who sent a request: what every controller is given, and all it needs to know of authentication.
 *
 * @param id stable name of the key or of the token's subject; answers and operations belong to it
 * @param organisation the organisation that signs for this caller
 * @param user folder name of the signing identity within the organisation
 * @param trader the trader for whom a caller with the role of a trader speaks
 */
public record Caller(
        String id, MspId organisation, String user, Set<Role> roles, Optional<TraderIdentification> trader) {

    private enum Duty {
        /** What moves and stands at the border. */
        TRAFFIC,
        /** Certificates of origin and authorisations of traders. */
        PAPERS,
        /** Nothing that an organisation is there for. */
        NONE
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller asks for its organisation, and not for a trader. */
    public boolean isAuthority() {
        return roles.stream().anyMatch(role -> duty(role) != Duty.NONE);
    }

    /** Whether the caller asks for its organisation and has to do with containers, as officers of papers alone have not. */
    public boolean watchesTraffic() {
        return roles.stream().anyMatch(role -> duty(role) == Duty.TRAFFIC);
    }

    /** Of each role, so that nobody can add one without deciding what it sees. */
    private static Duty duty(Role role) {
        return switch (role) {
            case OFFICER, RISK_OFFICER, IMAGE_ANALYST, AUDITOR, OPERATOR, ADMIN -> Duty.TRAFFIC;
            case ORIGIN_OFFICER, AEO_OFFICER -> Duty.PAPERS;
            case TRADER, GATEWAY -> Duty.NONE;
        };
    }

    /** Whether the caller has at least one of these roles. */
    public boolean mayActAs(Role... any) {
        return mayActAs(List.of(any));
    }

    /** Whether the caller has at least one of these roles, as a rule names them. */
    public boolean mayActAs(Collection<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }
}
