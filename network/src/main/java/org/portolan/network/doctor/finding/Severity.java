package org.portolan.network.doctor.finding;

/** How bad a finding is. */
public enum Severity {
    OK,
    /** All works, and will not for ever. */
    WARNING,
    /** Something does not work, or will not start. */
    FAULT
}
