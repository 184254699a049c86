package org.portolan.network.embedded.ledger;

/** The channel can no longer be written to; what was committed stays readable. Only a restart mends it. */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailableException(String message) {
        super(message);
    }

    public LedgerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
