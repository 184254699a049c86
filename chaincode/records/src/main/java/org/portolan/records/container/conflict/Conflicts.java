package org.portolan.records.container.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.Distances;

/**
 * Finds conflicts. Each rule looks at what did happen, in order, and at nothing else: papers and controls within a journey,
 * distances and times over all that is known of the box.
 */
public final class Conflicts {
    private static final Comparator<Conflict> ORDER = Comparator.comparing((Conflict conflict) -> conflict.events()
                    .getLast()
                    .movement()
                    .happening()
                    .eventTime()
                    .toInstant())
            .thenComparing(Conflict::kind)
            .thenComparing(Conflict::id);

    private Conflicts() {}

    /** All conflicts between the actual events of a box's journeys, by the times of their last events. */
    public static List<Conflict> in(List<List<RecordedMovement>> journeys, Distances distances) {
        Neighbourhood places = new Neighbourhood(distances);
        List<RecordedMovement> all = journeys.stream().flatMap(List::stream).toList();
        Stream<List<Conflict>> within = journeys.stream()
                .flatMap(actual -> Stream.of(
                        ExitBeforeRelease.in(actual),
                        DischargeWithoutLoad.in(actual, places),
                        WholeHoursApart.in(actual)));
        Stream<List<Conflict>> over = Stream.of(TwoPlacesAtOnce.in(all, places), ImpossibleSpeed.in(all, places));
        return Stream.concat(within, over).flatMap(List::stream).sorted(ORDER).toList();
    }

    /** The conflict of that name among some. */
    public static Optional<Conflict> named(ConflictId id, List<Conflict> conflicts) {
        return conflicts.stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }
}
