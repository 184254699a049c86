package org.portolan.records.container.code;

/** The way of the goods as the writer of an event sees it. */
public enum Direction {
    IMPORT,
    EXPORT,
    TRANSIT,
    TRANSSHIPMENT
}
