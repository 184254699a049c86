package org.portolan.records.aeo.code;

/** Where an authorisation stands. */
public enum AeoStatus {
    CERTIFIED,
    SUSPENDED,
    REVOKED,
    EXPIRED
}
