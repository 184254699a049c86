package org.portolan.records.container.code;

/** What an event happened to, as DCSA divides them: the container, what carries it, a document; or a sensor told it. */
public enum EventType {
    EQUIPMENT,
    TRANSPORT,
    /** A document of the shipment, such as its bill of lading, was issued, held or released. */
    SHIPMENT,
    /** A sensor on the container detected something. */
    IOT,
    /** A refrigerated container was measured or set. */
    REEFER
}
