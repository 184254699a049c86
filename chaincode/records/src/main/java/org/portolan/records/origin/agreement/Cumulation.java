package org.portolan.records.origin.agreement;

/** Materials of which countries count as a party's own. */
public enum Cumulation {
    /** Those of the other party to a bilateral agreement, or of any party to one of several. */
    BILATERAL,
    /** Those of countries with which all parties have agreements of the same rules. */
    DIAGONAL,
    /** All work that is done in any party, whether what comes of it has origin or not. */
    FULL
}
