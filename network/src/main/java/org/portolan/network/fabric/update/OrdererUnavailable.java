package org.portolan.network.fabric.update;

/** An orderer was not reached or has nothing to say now; another one may. */
final class OrdererUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    OrdererUnavailable(String message) {
        super(message);
    }

    OrdererUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
