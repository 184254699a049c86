package org.portolan.records.container.conflict;

import java.util.OptionalInt;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.Distances;
import org.portolan.records.place.UnLocode;

/**
 * Tells places apart. Several UN/LOCODEs can mean parts of one port (CNTXG, CNTNJ and CNDJG do), and their coordinates are
 * those of a town, to the minute: what is closer than 50 kilometres is not held against anybody.
 */
record Neighbourhood(Distances distances) {
    static final int KILOMETRES = 50;

    /** Whether the two events were at places that a container cannot be at together. */
    boolean apart(RecordedMovement one, RecordedMovement other) {
        return !location(one).equals(location(other))
                && distances.kilometres(location(one), location(other)).orElse(Integer.MAX_VALUE) > KILOMETRES;
    }

    OptionalInt kilometres(RecordedMovement one, RecordedMovement other) {
        return distances.kilometres(location(one), location(other));
    }

    private static UnLocode location(RecordedMovement recorded) {
        return recorded.movement().place().location();
    }
}
