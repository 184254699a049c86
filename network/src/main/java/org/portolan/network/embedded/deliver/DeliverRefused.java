package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Status;

/** A seek that is not served, with the status that the client is answered. */
final class DeliverRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;

    DeliverRefused(Status status, String message) {
        super(message);
        this.status = status;
    }

    DeliverRefused(Status status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
