package org.portolan.records.container.trail;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portolan.records.container.EventId;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.journey.JourneyState;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Readiness.State;

/** A contradiction comes first, then whatever holds the container, then how far it is. */
final class ReadinessRules {
    private ReadinessRules() {}

    static Readiness of(Journey journey, List<Hold> all, List<Conflict> conflicts, Predicate<Conflict> open) {
        List<Hold> holds = all.stream().filter(Hold::isOpen).toList();
        Set<EventId> events =
                journey.happenings().stream().map(RecordedMovement::eventId).collect(Collectors.toUnmodifiableSet());
        List<Conflict> unexplained = conflicts.stream()
                .filter(conflict -> events.contains(conflict.events().getLast().eventId()))
                .filter(open)
                .toList();
        return new Readiness(state(journey.status().state(), holds, unexplained), holds, unexplained);
    }

    private static State state(JourneyState state, List<Hold> holds, List<Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            return State.CONFLICT;
        }
        if (!holds.isEmpty()) {
            return State.BLOCKED;
        }
        return switch (state) {
            case ANNOUNCED, GATED_IN, ON_BOARD, DISCHARGED, IN_YARD, LOADED, DEPARTED -> State.NOT_YET;
            case SELECTED, UNDER_CONTROL -> State.BLOCKED;
            case RELEASED, GATED_OUT, IN_TRANSIT, ARRIVED, DELIVERED, EMPTY_RETURNED -> State.READY;
        };
    }
}
