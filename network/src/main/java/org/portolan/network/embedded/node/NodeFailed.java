package org.portolan.network.embedded.node;

/** Why the embedded node could not start; the message is one sentence for the person who started it. */
public final class NodeFailed extends Exception {
    private static final long serialVersionUID = 1L;

    NodeFailed(String message, Throwable cause) {
        super(message, cause);
    }

    NodeFailed(String message) {
        super(message);
    }
}
