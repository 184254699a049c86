package org.portolan.records.container.stay;

import org.portolan.records.container.code.EventCode;

/** What an event says about a container's being at its place. */
public enum Presence {
    /** It comes in. */
    ENTRY,
    /** It is there. */
    INSIDE,
    /** It goes out. */
    EXIT,
    /** Nothing: the event is about papers, a decision or a reading. */
    NONE;

    /** What events with this code say. */
    public static Presence of(EventCode code) {
        return switch (code) {
            case ARRI, DISC, GTIN, DROP -> ENTRY;
            case XSTK, XAGV, XCAP, INSP, STUF, STRP, XWHR, RSEA, RMVD, CROS -> INSIDE;
            case LOAD, GTOT, PICK, DEPA -> EXIT;
            default -> NONE;
        };
    }
}
