package org.portolan.network.embedded.endorsement;

/** A proposal that is not even looked at: malformed, wrongly signed, out of time or already on the ledger. */
public final class ProposalRefused extends Exception {
    private static final long serialVersionUID = 1L;

    ProposalRefused(String message) {
        super(message);
    }

    ProposalRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
