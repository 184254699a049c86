package org.portolan.records.aeo.arrangement;

/** Whether an arrangement has effect. */
public enum ArrangementState {
    /** Not all parties have signed the same text, or its day has not come. */
    SIGNED,
    IN_FORCE,
    TERMINATED,
    /** Every signature was taken back before all parties had signed; nothing of it stands on the ledger any more. */
    WITHDRAWN
}
