package org.portolan.records.container.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portolan.records.container.EventId;
import org.portolan.records.container.Happening;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.Conflicts;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.journey.HandlingMode;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.journey.JourneyStatus;
import org.portolan.records.container.journey.Journeys;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.Distances;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * A container's whole history by event time, the journeys that it adds up to, oldest first, and what contradicts itself in
 * them.
 *
 * <p>Journeys and conflicts count no retracted and no superseded event; the history keeps all. The same events give the
 * same trail in whatever order they come, and the same event twice counts once.
 *
 * <p>Among what it is folded from may be events that name no container. They make no journey and stand in no container's
 * history; but a version of an event that names none may replace one that does.
 */
public record Trail(List<TrailEvent> events, List<Journey> journeys, List<Conflict> conflicts) {
    public Trail {
        events = List.copyOf(events);
        journeys = List.copyOf(journeys);
        conflicts = List.copyOf(conflicts);
    }

    /** Folds the recorded events of one container, with no knowledge of distances. */
    public static Trail of(Collection<RecordedMovement> recorded) {
        return of(recorded, Distances.UNKNOWN);
    }

    /** Folds the recorded events of one container. */
    public static Trail of(Collection<RecordedMovement> recorded, Distances distances) {
        return of(history(recorded), distances);
    }

    /**
     * What was true at a time, as it is known from these events: what had happened by then, and what was planned or
     * estimated by then. Events that were taken back since do not count.
     */
    public static Trail of(Collection<RecordedMovement> recorded, Distances distances, Instant asOf) {
        return of(history(recorded, asOf), distances);
    }

    private static Trail of(List<TrailEvent> all, Distances distances) {
        requireOneContainer(all);
        List<TrailEvent> history = all.stream()
                .filter(event -> !event.recorded().movement().isShared())
                .toList();
        List<Journey> journeys = Journeys.of(history.stream()
                .filter(TrailEvent::isHappening)
                .map(TrailEvent::recorded)
                .toList());
        List<Conflict> conflicts =
                Conflicts.in(journeys.stream().map(Journey::actual).toList(), distances);
        return new Trail(history, journeys, conflicts);
    }

    /** The events alone, with which of them count; they may be versions of one event that name different containers. */
    public static List<TrailEvent> history(Collection<RecordedMovement> recorded) {
        Map<EventId, RecordedMovement> byId = byId(recorded);
        Set<EventId> retracted = Retractions.of(byId);
        Set<EventId> superseded = Originals.superseded(byId.values());
        return byId.values().stream()
                .sorted(EventOrder.BY_TIME)
                .map(event -> new TrailEvent(
                        event, retracted.contains(event.eventId()), superseded.contains(event.eventId())))
                .toList();
    }

    /** The same of what had happened by a time, or was planned or estimated by then. */
    public static List<TrailEvent> history(Collection<RecordedMovement> recorded, Instant asOf) {
        return history(recorded).stream()
                .filter(event -> was(event.recorded().movement().happening(), asOf))
                .toList();
    }

    private static boolean was(Happening happening, Instant asOf) {
        Instant since = happening.isActual()
                ? happening.eventTime().toInstant()
                : happening.reportedTime().toInstant();
        return !since.isAfter(asOf);
    }

    private static void requireOneContainer(List<TrailEvent> events) {
        if (events.stream()
                        .map(event -> event.recorded().movement().container())
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1) {
            throw new InvalidValue(
                    Reason.at("containerNumber", ReasonCode.CONTRADICTION, "must be the same in all events"));
        }
    }

    private static Map<EventId, RecordedMovement> byId(Collection<RecordedMovement> recorded) {
        return recorded.stream()
                .collect(Collectors.toMap(
                        RecordedMovement::eventId,
                        event -> event,
                        (one, other) -> one.position().compareTo(other.position()) <= 0 ? one : other,
                        TreeMap::new));
    }

    /** The journey that the container is on, or was on last. */
    public Optional<Journey> current() {
        return journeys.isEmpty() ? Optional.empty() : Optional.of(journeys.getLast());
    }

    /** Where the container is on its current journey. */
    public Optional<JourneyStatus> status() {
        return current().map(Journey::status);
    }

    /** The same with what counts of events that name no container and are about documents of this journey. */
    public List<Hold> holds(Collection<RecordedMovement> shared) {
        return current().map(journey -> HeldDocuments.holds(journey, shared)).orElse(List.of());
    }

    /** How the last port of the current journey handled it. */
    public Optional<HandlingMode> handlingMode() {
        return current().flatMap(Journey::handlingMode);
    }

    /** The same with what counts of events that name no container and are about documents of this journey. */
    public Optional<Readiness> readiness(Predicate<Conflict> open, Collection<RecordedMovement> shared) {
        return current().map(journey -> ReadinessRules.of(journey, holds(shared), conflicts, open));
    }
}
