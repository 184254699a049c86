package org.portolan.network.embedded.endorsement;

/** A proposal that is not even looked at: malformed, wrongly signed, out of time or already on the ledger. */
public final class ProposalRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean beforeValidation;

    ProposalRefused(String message) {
        this(message, false);
    }

    private ProposalRefused(String message, boolean beforeValidation) {
        super(message);
        this.beforeValidation = beforeValidation;
    }

    /** Refused by what stands in front of validation: an expired certificate, a clock that is off. */
    static ProposalRefused beforeValidation(String message) {
        return new ProposalRefused(message, true);
    }

    /** Whether a gateway asks other peers all the same, as Fabric's does then. */
    public boolean isBeforeValidation() {
        return beforeValidation;
    }

    ProposalRefused(String message, Throwable cause) {
        super(message, cause);
        this.beforeValidation = false;
    }
}
