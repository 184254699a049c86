package org.portolan.records.origin.agreement;

/** Who may declare the origin of goods without a certificate. */
public enum DeclarationKind {
    APPROVED_EXPORTER,
    ANY_EXPORTER
}
