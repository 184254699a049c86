package org.portolan.network.embedded.ledger.store;

/** The store on disk failed; what was written before stays. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
