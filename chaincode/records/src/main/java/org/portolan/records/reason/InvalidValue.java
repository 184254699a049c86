package org.portolan.records.reason;

import java.util.List;

/** Thrown by a value that cannot exist and by the readers of JSON; the reasons say which fields and why. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    /** The message is the reason's {@link Reason#message()}. */
    public InvalidValue(Reason reason) {
        this(List.of(reason));
    }

    /** Several faults of one document, of which the first makes the message. */
    public InvalidValue(List<Reason> reasons) {
        super(reasons.getFirst().message());
        this.reasons = List.copyOf(reasons);
    }

    /** What is wrong, and where: the first fault. */
    public Reason reason() {
        return reasons.getFirst();
    }

    /** All faults that were found, one at least. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** The same refusal seen from one level further out. */
    public InvalidValue under(String outer) {
        return new InvalidValue(
                reasons.stream().map(reason -> reason.under(outer)).toList());
    }
}
