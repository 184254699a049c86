package org.portolan.gateway.dcsa.recorded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;

/**
 * The newest state of each event of one container. A standard that knows an event by its name tells each name once: as
 * it is now, or that it was taken back; what was superseded is not told again.
 */
public final class Versions {
    private final Map<EventId, TrailEvent> events = new HashMap<>();
    private final Map<String, TrailEvent> counting = new HashMap<>();
    private final Map<String, RecordedMovement> takenBack = new HashMap<>();

    private Versions(List<TrailEvent> trail) {
        trail.forEach(event -> events.put(event.recorded().eventId(), event));
        for (TrailEvent event : trail) {
            if (event.isHappening()) {
                counting.put(EventName.of(event.recorded()), event);
            } else if (event.recorded().movement().isRetraction()) {
                target(event.recorded())
                        .ifPresent(target -> takenBack.merge(
                                EventName.of(target),
                                event.recorded(),
                                (one, other) -> one.position().compareTo(other.position()) >= 0 ? one : other));
            }
        }
    }

    /** Of what is known of the container at some block. */
    public static Versions of(Trail trail) {
        return of(trail.events());
    }

    /** Of a history in which versions may name no container, or another one. */
    public static Versions of(List<TrailEvent> history) {
        return new Versions(history);
    }

    /** The event as it is to be told, if it still says something. */
    public Optional<RecordedEvent> tell(EventId id, String updated) {
        return Optional.ofNullable(events.get(id))
                .flatMap(event -> event.isHappening()
                        ? Optional.of(RecordedEvent.of(event.recorded(), updated))
                        : retraction(event.recorded(), updated));
    }

    private Optional<RecordedEvent> retraction(RecordedMovement recorded, String updated) {
        return target(recorded)
                .filter(target -> {
                    var name = EventName.of(target);
                    return !counting.containsKey(name) && recorded.equals(takenBack.get(name));
                })
                .map(target -> new RecordedEvent(recorded, updated, Optional.of(target)));
    }

    private Optional<RecordedMovement> target(RecordedMovement retraction) {
        return retraction
                .movement()
                .retractedEventId()
                .map(events::get)
                .map(TrailEvent::recorded)
                .filter(earlier -> MovementRules.retracts(retraction.movement(), earlier.movement())
                        .isEmpty());
    }
}
