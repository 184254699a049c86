package org.portolan.records.container.conflict.statement;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.text.TimeText;

/** An event of the container at hand, by all that its key on the ledger needs. */
public record NamedEvent(OffsetDateTime eventTime, EventId eventId) implements Comparable<NamedEvent> {
    private static final Comparator<NamedEvent> ORDER = Comparator.comparing(
                    (NamedEvent named) -> named.eventTime().toInstant())
            .thenComparing(NamedEvent::eventId);

    public NamedEvent {
        TimeText.require("eventTime", eventTime);
    }

    /** Names a recorded event. */
    public static NamedEvent of(RecordedMovement recorded) {
        return new NamedEvent(recorded.movement().happening().eventTime(), recorded.eventId());
    }

    /** The event time as it stands in the event's key. */
    public String keyTime() {
        return TimeText.sortable(eventTime);
    }

    @Override
    public int compareTo(NamedEvent other) {
        return ORDER.compare(this, other);
    }
}
