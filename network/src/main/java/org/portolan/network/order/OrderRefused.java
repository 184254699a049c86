package org.portolan.network.order;

/** An order was not done, or it is not known to be done; the message is the sentence for the one who gave it. */
public final class OrderRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public OrderRefused(String message) {
        super(message);
    }

    OrderRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
