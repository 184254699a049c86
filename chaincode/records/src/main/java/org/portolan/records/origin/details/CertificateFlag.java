package org.portolan.records.origin.details;

/** What is ticked on the form. */
public enum CertificateFlag {
    THIRD_COUNTRY_INVOICING,
    ACCUMULATION,
    PARTIAL_CUMULATION,
    BACK_TO_BACK,
    EXHIBITION,
    DE_MINIMIS,
    ISSUED_RETROACTIVELY,
    CERTIFIED_TRUE_COPY
}
