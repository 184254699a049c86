package org.portolan.records.look;

/** For what an authority looked at a container; that is all a trader learns beside the authority and the day. */
public enum LookPurpose {
    /** Somebody asked for the container or its events. */
    ENQUIRY,
    /** Its events were taken into another system's file. */
    EXPORT,
    /** Its events are sent on as they come. */
    SUBSCRIPTION
}
