package org.portolan.records.origin.preference;

/** Whether the issuer of the certificate knows of all that is booked. */
public enum AccountStatus {
    /** The administration alone knows what was booked last. */
    BOOKED,
    /** The issuer has been told too. */
    TOLD
}
