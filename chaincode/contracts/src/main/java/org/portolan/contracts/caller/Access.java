package org.portolan.contracts.caller;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Who may call a function: the roles that a caller's certificate may name, and what else is asked of it before the
 * function runs. No function is without one, and none admits a trader: a trader holds no identity on the channel.
 */
public record Access(SortedSet<Role> roles, Consumer<Call> standing) {
    private static final Consumer<Call> ANY = call -> {};

    public Access {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        if (roles.isEmpty() || roles.contains(Role.TRADER)) {
            throw new IllegalArgumentException("a function is for at least one role, and for no trader");
        }
    }

    /** For certificates of these roles; which of their members may do it is for the function's own rule to say. */
    public static Access of(Role... roles) {
        return of(Set.of(roles));
    }

    /** For the roles that a rule asks for, which says besides which of their members may do it. */
    public static Access of(Set<Role> roles) {
        return new Access(new TreeSet<>(roles), ANY);
    }

    /** For every role that works for a member. */
    public static Access staff() {
        SortedSet<Role> roles = new TreeSet<>(List.of(Role.values()));
        roles.remove(Role.TRADER);
        return new Access(roles, ANY);
    }

    /** Refuses a caller that is not admitted. */
    void require(Call call) {
        if (!roles.contains(Roles.ofCaller(call))) {
            throw Reason.of(
                            ReasonCode.ROLE,
                            "The caller's certificate needs the role "
                                    + String.join(
                                            " or ",
                                            roles.stream().map(Role::attribute).toList()) + ".")
                    .asException();
        }
        standing.accept(call);
    }
}
