package org.portolan.records.container.conflict;

/** How reports contradict each other. */
public enum ConflictKind {
    /** It left a port where customs had selected it and not yet let it go. */
    EXIT_BEFORE_RELEASE,
    /** It came off a ship at one port while it was last reported in another, with no loading there. */
    DISCHARGE_WITHOUT_LOAD,
    /** It was reported at two places with no way between the two. */
    TWO_PLACES_AT_ONCE,
    /** It would have had to travel faster than anything that carries it. */
    IMPOSSIBLE_SPEED,
    /** The same event was reported twice, exactly some hours apart: one of the offsets from UTC is wrong. */
    WHOLE_HOURS_APART
}
