package org.portolan.gateway.edi.kept;

/** What is known of an event of a message. */
public enum ResultStatus {
    /** It is in a valid transaction of a block. */
    ACCEPTED,
    /** It is not recorded, for the reason beside it. */
    REFUSED,
    /** It is kept for the ledger; nobody knows yet whether it is in a block. */
    PENDING,
    /** It was not recorded though nothing is wrong with it; sending the interchange again may help. */
    FAILED,
    /** It would be recorded, were the interchange not a test. */
    CHECKED
}
