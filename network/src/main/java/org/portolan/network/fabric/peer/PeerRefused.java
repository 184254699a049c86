package org.portolan.network.fabric.peer;

/** A peer did not do what it was asked; the message is in its own words. */
public final class PeerRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public PeerRefused(String message) {
        super(message);
    }

    public PeerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
