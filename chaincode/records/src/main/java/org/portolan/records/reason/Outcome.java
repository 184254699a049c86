package org.portolan.records.reason;

import java.util.List;
import java.util.function.Function;

/** A value or the reasons why there is none. */
public sealed interface Outcome<T> {

    /** The value is valid. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** There is no value, for these reasons, one at least. */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        /** The first of the reasons. */
        public Reason reason() {
            return reasons.getFirst();
        }
    }

    /** Runs a reader or a constructor and keeps its refusal as a value. */
    static <S, T> Outcome<T> attempt(S source, Function<S, T> reader) {
        try {
            return new Accepted<>(reader.apply(source));
        } catch (InvalidValue refusal) {
            return new Refused<>(refusal.reasons());
        }
    }
}
