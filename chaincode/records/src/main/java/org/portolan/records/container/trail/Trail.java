package org.portolan.records.container.trail;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/**
 * A container's whole history by event time, then ledger position, and what it adds up to.
 *
 * <p>Status, holds and handling mode are those of the last journey and count no retracted event; the history keeps all.
 * The same events give the same trail in whatever order they come, and the same event twice counts once.
 */
public record Trail(
        List<TrailEvent> events,
        Optional<JourneyStatus> status,
        List<Hold> holds,
        Optional<HandlingMode> handlingMode) {
    private static final Comparator<RecordedMovement> ORDER = Comparator.comparing((RecordedMovement recorded) ->
                    recorded.movement().happening().eventTime().toInstant())
            .thenComparing(RecordedMovement::position)
            .thenComparing(RecordedMovement::eventId);

    public Trail {
        events = List.copyOf(events);
        holds = List.copyOf(holds);
    }

    /** Folds the recorded events of one container. */
    public static Trail of(Collection<RecordedMovement> recorded) {
        Map<EventId, RecordedMovement> byId = byId(recorded);
        Set<EventId> retracted = retracted(byId);
        Set<EventId> superseded = Originals.superseded(byId.values());
        List<TrailEvent> events = byId.values().stream()
                .sorted(ORDER)
                .map(event -> new TrailEvent(
                        event, retracted.contains(event.eventId()), superseded.contains(event.eventId())))
                .toList();
        List<RecordedMovement> journey = CurrentJourney.of(events.stream()
                .filter(TrailEvent::isHappening)
                .map(TrailEvent::recorded)
                .toList());
        List<RecordedMovement> actual = journey.stream()
                .filter(event -> event.movement().happening().isActual())
                .toList();
        return new Trail(events, Journey.status(journey), Holds.of(actual), Handling.of(actual));
    }

    private static Map<EventId, RecordedMovement> byId(Collection<RecordedMovement> recorded) {
        if (recorded.stream()
                        .map(event -> event.movement().containerNumber())
                        .distinct()
                        .count()
                > 1) {
            throw new InvalidValue(Reason.at("containerNumber", "CONTRADICTION", "must be the same in all events"));
        }
        return recorded.stream()
                .collect(Collectors.toMap(
                        RecordedMovement::eventId,
                        event -> event,
                        (one, other) -> one.position().compareTo(other.position()) <= 0 ? one : other,
                        TreeMap::new));
    }

    private static Set<EventId> retracted(Map<EventId, RecordedMovement> byId) {
        return byId.values().stream()
                .map(RecordedMovement::movement)
                .flatMap(movement -> retractedBy(movement, byId).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<EventId> retractedBy(ContainerMovement movement, Map<EventId, RecordedMovement> byId) {
        return movement.retractedEventId()
                .map(byId::get)
                .filter(earlier ->
                        MovementRules.retracts(movement, earlier.movement()).isEmpty())
                .map(RecordedMovement::eventId);
    }
}
