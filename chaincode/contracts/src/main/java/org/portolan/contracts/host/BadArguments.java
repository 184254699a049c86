package org.portolan.contracts.host;

/** The command line cannot be understood; the message tells its author why. */
final class BadArguments extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadArguments(String message) {
        super(message);
    }
}
