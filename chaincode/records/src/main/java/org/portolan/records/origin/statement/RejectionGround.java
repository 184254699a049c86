package org.portolan.records.origin.statement;

/** Why preference is refused on a certificate. */
public enum RejectionGround {
    CRITERION_NOT_MET,
    HS_MISMATCH,
    DIRECT_CONSIGNMENT,
    EXPIRED,
    DISCREPANCY,
    SIGNATURE_SEAL,
    LATE_PRESENTATION,
    FALSIFIED,
    /** Any other; the notice then says which in words. */
    OTHER
}
