package org.portolan.gateway.ledger.profile;

import org.jspecify.annotations.Nullable;

/** The peers of an organisation cannot be used as the configuration names them; the message says what to change. */
public final class ProfileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ProfileRefused(String message) {
        super(message);
    }
}
