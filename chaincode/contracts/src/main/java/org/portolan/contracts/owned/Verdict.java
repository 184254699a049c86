package org.portolan.contracts.owned;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.portolan.contracts.caller.Call;
import org.portolan.records.reason.Reason;

/** What a rule says of an act, and what follows if it says nothing against it. */
public record Verdict<R>(List<Reason> reasons, Supplier<R> consequence) {
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The same for a rule that stops at its first reason. */
    public static <R> Verdict<R> of(Optional<Reason> reason, Supplier<R> consequence) {
        return new Verdict<>(reason.stream().toList(), consequence);
    }

    /** Refuses the call, or does what follows. */
    public R take() {
        Call.refuseFor(reasons);
        return consequence.get();
    }
}
