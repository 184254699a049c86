package org.portolan.gateway.trace.shown;

import org.portolan.records.container.journey.JourneyStatus;
import org.portolan.records.text.TimeText;

/** Where a container is on its way. */
public record StatusShown(String state, String since, String location, String direction) {

    /** The status in the words of the API. */
    public static StatusShown of(JourneyStatus status) {
        return new StatusShown(
                status.state().name(),
                TimeText.write(status.since()),
                status.location().toString(),
                status.direction().name());
    }
}
