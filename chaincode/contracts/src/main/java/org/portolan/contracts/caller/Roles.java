package org.portolan.contracts.caller;

import java.util.Set;
import java.util.TreeSet;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

/** Which roles may call a function, where no rule of the records says more. */
public final class Roles {
    private Roles() {}

    /** The caller's role; a certificate without one may not write. */
    public static Role ofCaller(Call call) {
        return call.caller()
                .role()
                .orElseThrow(() -> Reason.of("ROLE", "The caller's certificate names no role.")
                        .asException());
    }

    /** Refuses a caller whose certificate names none of these roles. */
    public static void require(Call call, Role... allowed) {
        Set<Role> roles = new TreeSet<>(Set.of(allowed));
        if (!roles.contains(ofCaller(call))) {
            throw Reason.of(
                            "ROLE",
                            "The caller's certificate needs the role "
                                    + String.join(
                                            " or ",
                                            roles.stream().map(Role::attribute).toList()) + ".")
                    .asException();
        }
    }
}
