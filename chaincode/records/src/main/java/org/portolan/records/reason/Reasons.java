package org.portolan.records.reason;

import java.util.Optional;
import java.util.function.Supplier;

/** Rules in order: later ones may rely on the earlier ones having passed. */
public final class Reasons {
    private Reasons() {}

    /** The first reason found; rules after it are not asked. */
    @SafeVarargs
    public static Optional<Reason> firstOf(Supplier<Optional<Reason>>... rules) {
        for (Supplier<Optional<Reason>> rule : rules) {
            Optional<Reason> reason = rule.get();
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** A reason when the requirement does not hold. */
    public static Optional<Reason> unless(boolean requirement, String field, String code, String sentence) {
        return requirement ? Optional.empty() : Optional.of(Reason.at(field, code, sentence));
    }
}
