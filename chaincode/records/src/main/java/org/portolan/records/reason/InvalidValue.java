package org.portolan.records.reason;

/** Thrown by a value that cannot exist and by the readers of JSON; the reason says which field and why. */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** The message is the reason's {@link Reason#message()}. */
    public InvalidValue(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    /** What is wrong, and where. */
    public Reason reason() {
        return reason;
    }

    /** The same refusal seen from one level further out. */
    public InvalidValue under(String outer) {
        return new InvalidValue(reason.under(outer));
    }
}
