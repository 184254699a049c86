package org.portolan.records.container.conflict;

import java.time.Instant;
import java.util.List;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Presence;

/** The events in which an operator saw the container itself: not its papers, its ship, or what customs did with it. */
final class Sightings {
    private Sightings() {}

    static List<RecordedMovement> in(List<RecordedMovement> actual) {
        return actual.stream().filter(Sightings::isSighting).toList();
    }

    private static boolean isSighting(RecordedMovement recorded) {
        EventCode code = code(recorded);
        // An office of customs may name the town it sits in, which need not be the terminal.
        return code.type() == EventType.EQUIPMENT && !code.isForCustoms() && presence(recorded) != Presence.NONE;
    }

    static EventCode code(RecordedMovement recorded) {
        return recorded.movement().happening().code();
    }

    static Presence presence(RecordedMovement recorded) {
        return Presence.of(code(recorded));
    }

    static Instant time(RecordedMovement recorded) {
        return recorded.movement().happening().eventTime().toInstant();
    }
}
