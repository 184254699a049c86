package org.portolan.network.fabric.update;

/** An update of a channel's configuration cannot be read, signed or carried out; the message says what to do. */
public final class UpdateRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public UpdateRefused(String message) {
        super(message);
    }

    public UpdateRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
