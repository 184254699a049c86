package org.portolan.records.origin.agreement;

/** Which goods give their value free on board. */
public enum FobRule {
    ALWAYS,
    /** Those whose criterion is a share of the value. */
    WITH_VALUE_CONTENT,
    NEVER
}
