package org.portolan.records.container.journey;

import java.util.List;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.recorded.RecordedMovement;

/** Folds the happenings of one journey into where the container is on its way. */
final class StatusFold {
    private StatusFold() {}

    /** A state and the event that led to it. */
    record Step(JourneyState state, ContainerMovement cause) {}

    static JourneyStatus status(List<RecordedMovement> journey) {
        List<RecordedMovement> actual = journey.stream()
                .filter(recorded -> recorded.movement().happening().isActual())
                .toList();
        Step reached = new Step(JourneyState.ANNOUNCED, journey.getFirst().movement());
        for (RecordedMovement recorded : actual) {
            reached = after(reached, recorded.movement());
        }
        return status(reached, actual);
    }

    private static Step after(Step now, ContainerMovement movement) {
        JourneyState next = Moves.after(now.state(), movement);
        boolean elsewhere = Moves.isMove(movement.happening().code())
                && !movement.place().location().equals(now.cause().place().location());
        return next != now.state() || elsewhere ? new Step(next, movement) : now;
    }

    private static JourneyStatus status(Step reached, List<RecordedMovement> actual) {
        if (!reached.state().isInPort()) {
            return status(reached, reached);
        }
        return Clearance.in(reached.cause().place().location().country(), actual)
                .map(decision -> status(reached, decision))
                .orElseGet(() -> status(reached, reached));
    }

    /** A release before arrival takes effect when the container is there: the later of the two events counts. */
    private static JourneyStatus status(Step reached, Step decided) {
        boolean decidedLater = decided.cause()
                .happening()
                .eventTime()
                .isAfter(reached.cause().happening().eventTime());
        ContainerMovement latest = decidedLater ? decided.cause() : reached.cause();
        return new JourneyStatus(
                decided.state(),
                latest.happening().eventTime(),
                reached.cause().place().location(),
                Moves.direction(reached.cause()));
    }
}
