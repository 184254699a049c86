package org.portolan.records.container.conflict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Presence;
import org.portolan.records.place.UnLocode;

/**
 * What happens once a visit is reported twice for the same place, exactly 1 to 14 hours apart and with nothing between
 * them that could make it happen again. Offsets from UTC are the usual cause, and 14 hours the largest of them.
 */
final class WholeHoursApart {
    private static final long MOST_HOURS = 14;

    private final Map<UnLocode, Map<EventCode, RecordedMovement>> seen = new TreeMap<>();
    private final List<Conflict> found = new ArrayList<>();

    private WholeHoursApart() {}

    static List<Conflict> in(List<RecordedMovement> actual) {
        WholeHoursApart rule = new WholeHoursApart();
        actual.forEach(rule::add);
        return rule.found;
    }

    private void add(RecordedMovement recorded) {
        Presence presence = Sightings.presence(recorded);
        if (presence != Presence.ENTRY && presence != Presence.EXIT) {
            return;
        }
        Map<EventCode, RecordedMovement> here =
                seen.computeIfAbsent(recorded.movement().place().location(), unknown -> new TreeMap<>());
        RecordedMovement before = here.put(Sightings.code(recorded), recorded);
        if (before != null) {
            compare(before, recorded);
        }
        here.values().removeIf(other -> isOpposite(Sightings.presence(other), presence));
    }

    private void compare(RecordedMovement before, RecordedMovement after) {
        Duration apart = Duration.between(Sightings.time(before), Sightings.time(after));
        boolean whole = apart.equals(Duration.ofHours(apart.toHours()));
        if (whole && apart.toHours() >= 1 && apart.toHours() <= MOST_HOURS) {
            found.add(Conflict.of(ConflictKind.WHOLE_HOURS_APART, (int) apart.toHours(), before, after));
        }
    }

    private static boolean isOpposite(Presence one, Presence other) {
        return one != other;
    }
}
