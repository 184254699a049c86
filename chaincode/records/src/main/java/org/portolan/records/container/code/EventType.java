package org.portolan.records.container.code;

/** Whether an event happened to the container itself or to what carries it, as DCSA divides them. */
public enum EventType {
    EQUIPMENT,
    TRANSPORT
}
