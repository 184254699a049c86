package org.portolan.records.reason;

/** What kind of refusal a reason is, and so what a caller can do about it. */
public enum ReasonClass {
    /** The document itself cannot be read. */
    FAULT,
    /** The caller may not do it. */
    FORBIDDEN,
    /** What is named is not there. */
    MISSING,
    /** The state of what is there does not allow it. */
    STATE,
    /** A value, or several together, break a rule. */
    INVALID
}
