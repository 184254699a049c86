package org.portolan.records.container.conflict;

import java.util.ArrayList;
import java.util.List;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Presence;

/**
 * It comes off a ship somewhere else than where it was last seen, and there it neither was loaded nor went out. A
 * discharge of which nothing was reported before is none: the port of loading need not be a member.
 */
final class DischargeWithoutLoad {
    private DischargeWithoutLoad() {}

    static List<Conflict> in(List<RecordedMovement> actual, Neighbourhood places) {
        List<RecordedMovement> sightings = Sightings.in(actual);
        List<Conflict> found = new ArrayList<>();
        for (int index = 1; index < sightings.size(); index++) {
            RecordedMovement before = sightings.get(index - 1);
            RecordedMovement discharge = sightings.get(index);
            if (isFromShip(discharge)
                    && Sightings.presence(before) != Presence.EXIT
                    && places.apart(before, discharge)) {
                found.add(Conflict.of(ConflictKind.DISCHARGE_WITHOUT_LOAD, before, discharge));
            }
        }
        return found;
    }

    private static boolean isFromShip(RecordedMovement recorded) {
        TransportMode mode = recorded.movement().carriage().transportMode().orElse(TransportMode.VESSEL);
        return Sightings.code(recorded) == EventCode.DISC
                && (mode == TransportMode.VESSEL || mode == TransportMode.BARGE);
    }
}
