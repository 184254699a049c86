package org.portolan.records.container.trail;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * Finds where the last journey of a box begins: with the first export move after an import, or with the ship that brings
 * it again after it had left the port. What was said after the last move of the old journey (a selection before arrival)
 * belongs to the new one.
 */
final class CurrentJourney {
    private JourneyState state = JourneyState.ANNOUNCED;
    private boolean imported;
    private int start;
    private int afterLastMove;

    private CurrentJourney() {}

    static List<RecordedMovement> of(List<RecordedMovement> happenings) {
        CurrentJourney search = new CurrentJourney();
        for (int index = 0; index < happenings.size(); index++) {
            ContainerMovement movement = happenings.get(index).movement();
            if (movement.happening().isActual()) {
                search.add(index, movement);
            }
        }
        return happenings.subList(search.start, happenings.size());
    }

    private void add(int index, ContainerMovement movement) {
        if (imported && begins(movement)) {
            start = afterLastMove;
            imported = false;
            state = JourneyState.ANNOUNCED;
        }
        EventCode code = movement.happening().code();
        state = Moves.after(state, movement);
        if (Moves.isMove(code)) {
            afterLastMove = index + 1;
            imported |= movement.carriage().direction() == Direction.IMPORT
                    && code != EventCode.ARRI
                    && code != EventCode.DEPA;
        }
    }

    private boolean begins(ContainerMovement movement) {
        EventCode code = movement.happening().code();
        boolean goesOut = movement.carriage().direction() == Direction.EXPORT;
        return switch (code) {
            case GTIN, GTOT, PICK, DROP, STUF, XSTK -> goesOut;
            case LOAD -> goesOut || broughtAgain(movement);
            case DISC -> broughtAgain(movement);
            default -> false;
        };
    }

    private boolean broughtAgain(ContainerMovement movement) {
        Optional<TransportMode> mode = movement.carriage().transportMode();
        return state.isBeyondPort() && mode.orElse(TransportMode.VESSEL) == TransportMode.VESSEL;
    }
}
