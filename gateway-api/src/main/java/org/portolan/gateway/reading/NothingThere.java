package org.portolan.gateway.reading;

/**
 * Says that there is nothing to be seen. Whether nothing exists or the caller may not know of it is deliberately not
 * part of this exception: the answer is the same to the byte.
 */
public final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is no failure, and must not take longer in one case than in the other. */
    public NothingThere() {
        super("There is nothing to be seen", null, false, false);
    }
}
