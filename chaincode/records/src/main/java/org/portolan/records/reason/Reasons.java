package org.portolan.records.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rules in order, where later ones rely on the earlier ones having passed, and side by side, where none does. */
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

    /** All reasons that were found by rules of which none relies on another. */
    @SafeVarargs
    public static List<Reason> allOf(Optional<Reason>... found) {
        List<Reason> reasons = new ArrayList<>();
        for (Optional<Reason> each : found) {
            each.ifPresent(reasons::add);
        }
        return List.copyOf(reasons);
    }

    /** The reason found first, or else all that is found by the rules that rely on there being none. */
    public static List<Reason> behind(Optional<Reason> first, Supplier<List<Reason>> others) {
        return first.map(List::of).orElseGet(others);
    }

    /** The reasons of both. */
    public static List<Reason> both(List<Reason> some, List<Reason> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** A reason when the requirement does not hold. */
    public static Optional<Reason> unless(boolean requirement, String field, ReasonCode code, String sentence) {
        return requirement ? Optional.empty() : Optional.of(Reason.at(field, code, sentence));
    }
}
