package org.portolan.network.fabric.join;

/** A request or an invitation is not what it should be, or does not fit the channel; the message says what to do. */
public final class JoinRefused extends Exception {

    private static final long serialVersionUID = 1L;

    JoinRefused(String message) {
        super(message);
    }

    JoinRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
