package org.portolan.gateway.dcsa.recorded;

import java.util.List;
import java.util.Optional;

/** One page of events; without a next one it is the last. A page may hold fewer events than allowed, even none. */
public record EventPage(List<RecordedEvent> events, Optional<EventCursor> next) {
    public EventPage {
        events = List.copyOf(events);
    }
}
