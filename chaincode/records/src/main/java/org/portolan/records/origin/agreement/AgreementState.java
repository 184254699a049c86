package org.portolan.records.origin.agreement;

/** Whether certificates that are issued on a day are judged by a version of an agreement. */
public enum AgreementState {
    /** Not all parties have signed the same text, or its day has not come. */
    SIGNED,
    IN_FORCE,
    /** A later version took its place, and may be over by now; certificates of before stay under this one. */
    SUPERSEDED,
    TERMINATED
}
