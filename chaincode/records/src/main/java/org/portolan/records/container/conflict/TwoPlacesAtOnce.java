package org.portolan.records.container.conflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Presence;

/**
 * Two places at the same instant; or one place, another, and the first again within 30 days, with no report of going out
 * of it before or of coming into it after. Over longer times it is only that nobody reported the way.
 */
final class TwoPlacesAtOnce {
    private static final Duration AT_ONCE = Duration.ofDays(30);

    private TwoPlacesAtOnce() {}

    static List<Conflict> in(List<RecordedMovement> actual, Neighbourhood places) {
        List<RecordedMovement> sightings = Sightings.in(actual);
        List<Conflict> found = new ArrayList<>();
        for (int index = 1; index < sightings.size(); index++) {
            RecordedMovement one = sightings.get(index - 1);
            RecordedMovement other = sightings.get(index);
            if (places.apart(one, other)) {
                if (Sightings.time(one).equals(Sightings.time(other))) {
                    found.add(Conflict.of(ConflictKind.TWO_PLACES_AT_ONCE, one, other));
                } else if (index + 1 < sightings.size() && isBack(one, sightings.get(index + 1))) {
                    found.add(Conflict.of(ConflictKind.TWO_PLACES_AT_ONCE, one, other, sightings.get(index + 1)));
                }
            }
        }
        return found;
    }

    private static boolean isBack(RecordedMovement before, RecordedMovement after) {
        return before.movement()
                        .place()
                        .location()
                        .equals(after.movement().place().location())
                && Sightings.presence(before) != Presence.EXIT
                && Sightings.presence(after) != Presence.ENTRY
                && Duration.between(Sightings.time(before), Sightings.time(after))
                                .compareTo(AT_ONCE)
                        <= 0;
    }
}
