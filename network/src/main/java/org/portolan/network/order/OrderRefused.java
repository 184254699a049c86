package org.portolan.network.order;

import org.jspecify.annotations.Nullable;

/** An order was not done, or it is not known to be done; the message is the sentence for the one who gave it. */
public final class OrderRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public OrderRefused(String message) {
        super(message);
    }

    OrderRefused(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
