package org.portolan.network.embedded.lifecycle;

/** A client asked for something that Fabric has and the embedded node has not; it becomes UNIMPLEMENTED on the wire. */
public final class NotOfferedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOfferedException(String message) {
        super(message);
    }
}
