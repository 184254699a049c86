package org.portolan.gateway.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** Refuses before the ledger is asked what the contract would refuse anyway. */
public final class EarlyRefusals {

    private static final Set<String> UNREADABLE = Set.of("NOT_JSON", "WRONG_TYPE", "TOO_DEEP");

    private EarlyRefusals() {}

    /** The first of these roles that the caller has; without any of them the call is refused. */
    public static Role role(Caller caller, Role... allowed) {
        return role(caller, List.of(allowed));
    }

    /** The same, in the order in which they are given. */
    public static Role role(Caller caller, Collection<Role> allowed) {
        return allowed.stream()
                .filter(caller::mayActAs)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.meaning())
                        .exception());
    }

    /** Throws a reason, if there is one, as a problem. */
    public static void refuse(Optional<Reason> reason) {
        reason.ifPresent(found -> {
            throw Reasons.problem(found).exception();
        });
    }

    /** Throws reasons, if there are any, as one problem that tells them all. */
    public static void refuseFor(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Reasons.problem(new InvalidValue(reasons)).exception();
        }
    }

    /** Reads a value of the request; what cannot be a value is refused with its path below the given one. */
    public static <T> T reading(String path, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidValue invalid) {
            Reason reason = invalid.reason().under(path);
            Problem problem = Reasons.problem(invalid.under(path));
            throw (reason.field().isEmpty() && UNREADABLE.contains(reason.code()) ? problem.at("body") : problem)
                    .exception();
        }
    }
}
