package org.portolan.records.container.conflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * It is seen at two places with too little time between them: more than 60 kilometres an hour by ship or barge, more than
 * 160 by anything else, along a great circle and with a neighbourhood's radius forgiven. Whole numbers throughout.
 */
final class ImpossibleSpeed {
    private static final int BY_SHIP = 60;
    private static final int AT_ALL = 160;
    private static final long SECONDS_AN_HOUR = 3_600;

    private ImpossibleSpeed() {}

    static List<Conflict> in(List<RecordedMovement> actual, Neighbourhood places) {
        List<RecordedMovement> sightings = Sightings.in(actual);
        List<Conflict> found = new ArrayList<>();
        for (int index = 1; index < sightings.size(); index++) {
            RecordedMovement from = sightings.get(index - 1);
            RecordedMovement to = sightings.get(index);
            OptionalInt kilometres = places.kilometres(from, to);
            long seconds =
                    Duration.between(Sightings.time(from), Sightings.time(to)).toSeconds();
            // Two places at the same instant are another conflict.
            if (kilometres.isPresent() && seconds > 0 && isTooFast(kilometres.getAsInt(), seconds, limit(to))) {
                int speed = (int) (kilometres.getAsInt() * SECONDS_AN_HOUR / seconds);
                found.add(Conflict.of(ConflictKind.IMPOSSIBLE_SPEED, speed, from, to));
            }
        }
        return found;
    }

    private static boolean isTooFast(int kilometres, long seconds, int limit) {
        return (kilometres - Neighbourhood.KILOMETRES) * SECONDS_AN_HOUR > limit * seconds;
    }

    private static int limit(RecordedMovement arrival) {
        boolean fromShip = Sightings.code(arrival) == EventCode.DISC
                && arrival.movement()
                        .carriage()
                        .transportMode()
                        .filter(mode -> mode == TransportMode.VESSEL || mode == TransportMode.BARGE)
                        .isPresent();
        return fromShip ? BY_SHIP : AT_ALL;
    }
}
