package org.portolan.records.alarm.condition;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.place.UnLocode;

/**
 * What has happened to a container up to a time, in the order of time: no plans, nothing taken back or superseded. Events
 * of the same moment lie in the order of their ids, because a contract does not know their places on the ledger.
 */
record CountedEvents(List<RecordedMovement> events) {
    private static final Comparator<RecordedMovement> ORDER = Comparator.comparing(
                    (RecordedMovement recorded) -> time(recorded).toInstant())
            .thenComparing(RecordedMovement::eventId);

    CountedEvents {
        events = List.copyOf(events);
    }

    static CountedEvents of(Trail trail) {
        return new CountedEvents(trail.events().stream()
                .filter(TrailEvent::isHappening)
                .map(TrailEvent::recorded)
                .filter(recorded -> recorded.movement().happening().isActual())
                .sorted(ORDER)
                .toList());
    }

    CountedEvents upTo(OffsetDateTime asOf) {
        return new CountedEvents(events.stream()
                .filter(recorded -> !time(recorded).isAfter(asOf))
                .toList());
    }

    /** The events after one of them, and those before it of the same moment. */
    List<RecordedMovement> since(RecordedMovement start) {
        return events.stream()
                .filter(recorded -> !recorded.equals(start) && !time(recorded).isBefore(time(start)))
                .toList();
    }

    /** The events before one of them. */
    List<RecordedMovement> before(RecordedMovement end) {
        return events.subList(0, events.indexOf(end));
    }

    static OffsetDateTime time(RecordedMovement recorded) {
        return recorded.movement().happening().eventTime();
    }

    static EventCode code(RecordedMovement recorded) {
        return recorded.movement().happening().code();
    }

    /** Whether the container was no longer at the place when this happened. */
    static boolean isAway(RecordedMovement recorded, UnLocode location) {
        ContainerMovement movement = recorded.movement();
        boolean here = movement.place().location().equals(location);
        return switch (code(recorded)) {
            case GTOT, PICK -> true;
            case LOAD -> !here || !movement.carriage().transportMode().equals(Optional.of(TransportMode.TRUCK));
            case DISC, GTIN, DROP, XSTK, XWHR, STRP -> !here;
            default -> false;
        };
    }
}
