package org.portolan.records.reason;

import java.util.function.Function;

/** A value or the reason why there is none. */
public sealed interface Outcome<T> {

    /** The value is valid. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** There is no value, for this reason. */
    record Refused<T>(Reason reason) implements Outcome<T> {}

    /** Runs a reader or a constructor and keeps its refusal as a value. */
    static <S, T> Outcome<T> attempt(S source, Function<S, T> reader) {
        try {
            return new Accepted<>(reader.apply(source));
        } catch (InvalidValue refusal) {
            return new Refused<>(refusal.reason());
        }
    }
}
