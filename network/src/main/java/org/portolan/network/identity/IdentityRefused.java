package org.portolan.network.identity;

/** What was asked of the identities cannot be done; the message says why in one sentence. */
public final class IdentityRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityRefused(String message) {
        super(message);
    }
}
