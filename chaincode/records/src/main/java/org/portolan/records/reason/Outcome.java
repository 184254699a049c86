package org.portolan.records.reason;

import java.util.List;

/** A value or the reasons why there is none. */
public sealed interface Outcome<T> {

    /** The value is valid. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** There is no value, for these reasons, one at least. */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
