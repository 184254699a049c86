package org.portolan.gateway.blocks;

/** Says that the peer does not deliver just now; asking again later may help. */
public final class PeerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Wraps what the peer or the way to it said. */
    public PeerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
