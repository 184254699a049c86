package org.portolan.network.embedded.ledger.state;

/** The channel carries a hash for this private key, but this organisation does not hold the value that belongs to it. */
public final class MissingPrivateDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPrivateDataException(String message) {
        super(message);
    }
}
