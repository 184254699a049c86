package org.portolan.records.container.journey;

import java.time.OffsetDateTime;
import org.portolan.records.container.code.Direction;
import org.portolan.records.place.UnLocode;

/** Where a container is on its way, since when, where, and which way its goods go there. */
public record JourneyStatus(JourneyState state, OffsetDateTime since, UnLocode location, Direction direction) {}
