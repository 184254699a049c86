package org.portolan.records.container.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;

/** It goes out of a port while customs of that country keeps it; named once for each hold, with the first way out. */
final class ExitBeforeRelease {
    private final Holds holds = new Holds();
    private final SortedSet<EventId> named = new TreeSet<>();
    private final List<Conflict> found = new ArrayList<>();

    private ExitBeforeRelease() {}

    static List<Conflict> in(List<RecordedMovement> actual) {
        ExitBeforeRelease rule = new ExitBeforeRelease();
        actual.forEach(rule::add);
        return rule.found;
    }

    private void add(RecordedMovement recorded) {
        holds.add(recorded);
        if (leaves(recorded)) {
            CountryCode country = recorded.movement().place().location().country();
            holds.openByCustoms().stream()
                    .filter(hold -> hold.location().map(UnLocode::country).equals(Optional.of(country)))
                    .map(Hold::set)
                    .filter(set -> named.add(set.eventId()))
                    .forEach(set -> found.add(Conflict.of(ConflictKind.EXIT_BEFORE_RELEASE, set, recorded)));
        }
    }

    private static boolean leaves(RecordedMovement recorded) {
        return switch (Sightings.code(recorded)) {
            case GTOT, PICK -> true;
            // Onto a lorry is a move within the terminal; its gate tells when the lorry leaves.
            case LOAD ->
                recorded.movement()
                        .carriage()
                        .transportMode()
                        .filter(TransportMode.TRUCK::equals)
                        .isEmpty();
            default -> false;
        };
    }
}
