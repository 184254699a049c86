package org.portolan.network.msp;

/** Why an identity or a signature is not accepted on the channel; the message names the rule that failed. */
public final class RefusedIdentity extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedIdentity(String message) {
        super(message);
    }

    public RefusedIdentity(String message, Throwable cause) {
        super(message, cause);
    }
}
