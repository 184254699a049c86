package org.portolan.records.container.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.Distances;

/** Finds the conflicts within a journey. Each rule looks at what did happen, in order, and at nothing else. */
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

    /** All conflicts between the actual events of one journey, by the time of their last events. */
    public static List<Conflict> in(List<RecordedMovement> actual, Distances distances) {
        Neighbourhood places = new Neighbourhood(distances);
        return Stream.of(
                        ExitBeforeRelease.in(actual),
                        DischargeWithoutLoad.in(actual, places),
                        TwoPlacesAtOnce.in(actual, places),
                        ImpossibleSpeed.in(actual, places),
                        WholeHoursApart.in(actual))
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
    }

    /** The conflict of that name among some. */
    public static Optional<Conflict> named(ConflictId id, List<Conflict> conflicts) {
        return conflicts.stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }
}
