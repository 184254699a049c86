package org.portolan.records.aeo.code;

/** What an authorised operator does in the supply chain. */
public enum AeoRole {
    IMPORTER,
    EXPORTER,
    MANUFACTURER,
    BROKER,
    CARRIER,
    FORWARDER,
    MARITIME_TERMINAL,
    AIR_TERMINAL,
    WAREHOUSE,
    MANOEUVRER,
    LOGISTICS
}
