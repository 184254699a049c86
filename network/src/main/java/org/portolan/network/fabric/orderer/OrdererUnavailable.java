package org.portolan.network.fabric.orderer;

/** An orderer was not reached or has nothing to say now; another one may. */
public final class OrdererUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public OrdererUnavailable(String message) {
        super(message);
    }

    public OrdererUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
