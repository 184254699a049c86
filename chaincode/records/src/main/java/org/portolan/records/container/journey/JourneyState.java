package org.portolan.records.container.journey;

/** Where a container is on its way, in the words of the trade. */
public enum JourneyState {
    ANNOUNCED,
    GATED_IN,
    ON_BOARD,
    DISCHARGED,
    IN_YARD,
    /** Chosen by customs for a control. */
    SELECTED,
    /** The control is going on. */
    UNDER_CONTROL,
    RELEASED,
    LOADED,
    DEPARTED,
    GATED_OUT,
    IN_TRANSIT,
    ARRIVED,
    DELIVERED,
    EMPTY_RETURNED;

    /** Whether it stands in a port, where customs' decisions determine what comes next. */
    boolean isInPort() {
        return this == GATED_IN || this == DISCHARGED || this == IN_YARD;
    }

    /** Whether it has left the port of destination. */
    boolean isBeyondPort() {
        return ordinal() >= GATED_OUT.ordinal();
    }
}
