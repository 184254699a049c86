package org.portolan.contracts.state;

/** The peer answered a read or write of this invocation with an error; the message is the peer's own. */
public final class PeerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PeerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
