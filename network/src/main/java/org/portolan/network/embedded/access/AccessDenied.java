package org.portolan.network.embedded.access;

/** A request whose signer may not make it; the message names the channel and the organisation, never the key. */
public final class AccessDenied extends Exception {
    private static final long serialVersionUID = 1L;

    AccessDenied(String message) {
        super(message);
    }

    AccessDenied(String message, Throwable cause) {
        super(message, cause);
    }
}
