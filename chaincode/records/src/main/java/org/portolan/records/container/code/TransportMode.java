package org.portolan.records.container.code;

/** What carries the container. */
public enum TransportMode {
    VESSEL,
    RAIL,
    TRUCK,
    BARGE
}
