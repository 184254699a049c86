package org.portolan.gateway.access;

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

    private static final Set<Role> STAFF = Set.of(
            Role.OFFICER,
            Role.ORIGIN_OFFICER,
            Role.AEO_OFFICER,
            Role.RISK_OFFICER,
            Role.IMAGE_ANALYST,
            Role.AUDITOR,
            Role.OPERATOR,
            Role.ADMIN);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller asks for its organisation, and not for a trader. */
    public boolean isAuthority() {
        return roles.stream().anyMatch(STAFF::contains);
    }

    /** Whether the caller has at least one of these roles. */
    public boolean mayActAs(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
