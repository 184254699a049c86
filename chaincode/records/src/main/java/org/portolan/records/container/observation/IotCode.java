package org.portolan.records.container.observation;

/** What a sensor on a container detected, by DCSA's list. */
public enum IotCode {
    /** Door closed. */
    DRC,
    /** Door opened. */
    DRO,
    /** Location update. */
    LOC
}
