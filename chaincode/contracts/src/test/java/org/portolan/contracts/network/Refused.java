package org.portolan.contracts.network;

/** A contract said no; the message is what it said. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
