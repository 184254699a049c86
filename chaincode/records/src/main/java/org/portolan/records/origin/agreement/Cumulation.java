package org.portolan.records.origin.agreement;

/** Materials of which countries count as a party's own. */
public enum Cumulation {
    /** Those of all parties to the agreement. */
    PARTIES,
    /** Those of countries with which all parties have agreements of the same rules. */
    DIAGONAL,
    /** All work that is done in any party, whether what comes of it has origin or not. */
    FULL
}
