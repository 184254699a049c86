package org.portolan.records.container.code;

/** Whether there are goods in the container. */
public enum EmptyIndicator {
    EMPTY,
    LADEN
}
