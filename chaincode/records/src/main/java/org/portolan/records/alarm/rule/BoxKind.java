package org.portolan.records.alarm.rule;

/** For which boxes a yard has areas of their own. */
public enum BoxKind {
    /** Held by customs. */
    SUPERVISED,
    /** With dangerous goods. */
    DANGEROUS,
    /** With goods that are kept cold. */
    REEFER
}
