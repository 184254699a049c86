package org.portolan.records.container.observation;

import java.util.Optional;

/** What a machine saw or measured at the event: a gate's capture, a sensor's reading, a position. */
public record Observation(Optional<Capture> capture, Optional<Reading> reading, Optional<GeoPosition> position) {

    /** Nothing was seen or measured. */
    public static final Observation NONE = new Observation(Optional.empty(), Optional.empty(), Optional.empty());

    /** What a sensor read and nothing else. */
    public static Observation of(Reading reading) {
        return new Observation(Optional.empty(), Optional.of(reading), Optional.empty());
    }
}
