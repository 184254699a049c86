package org.portolan.records.container.trail;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;

/** Which events their writers took back. */
final class Retractions {
    private Retractions() {}

    static Set<EventId> of(Map<EventId, RecordedMovement> byId) {
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
