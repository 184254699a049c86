package org.portolan.network.launch;

import org.jspecify.annotations.Nullable;

/** A network cannot be started; the message is one sentence for the person who starts it. */
public final class LaunchFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public LaunchFailed(String message) {
        super(message);
    }

    public LaunchFailed(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
