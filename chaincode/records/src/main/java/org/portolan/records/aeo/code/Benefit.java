package org.portolan.records.aeo.code;

/** What the parties of an arrangement give each other's authorised operators. */
public enum Benefit {
    FEWER_DOCUMENT_CHECKS,
    LOWER_INSPECTION_RATE,
    PRIORITY_INSPECTION,
    LIAISON_OFFICER,
    PRIORITY_AFTER_DISRUPTION,
    SIMPLIFIED_PROCEDURES,
    PRIORITY_CLEARANCE,
    DEDICATED_SUPPORT,
    PRIORITY_FTA_APPLICATION,
    FREE_CUSTOMS_OFFICE
}
