package org.portolan.records.container.expectation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.UnLocode;

/**
 * Folds planned, estimated and actual events of a journey into what is still to come: of each step at each place the word
 * that was said last, unless it has happened, or a later step there has.
 */
public final class Expectations {
    private static final Comparator<RecordedMovement> SAID = Comparator.comparing((RecordedMovement recorded) ->
                    recorded.movement().happening().reportedTime().toInstant())
            .thenComparing(recorded -> recorded.movement().happening().classifier())
            .thenComparing(RecordedMovement::eventId);
    private static final Comparator<Expectation> DUE = Comparator.comparing(
                    (Expectation expectation) -> expectation.time().toInstant())
            .thenComparing(expectation -> expectation.said().eventId());

    private record Step(UnLocode location, EventCode code) implements Comparable<Step> {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::location).thenComparing(Step::code);

        static Step of(RecordedMovement recorded) {
            return new Step(
                    recorded.movement().place().location(),
                    recorded.movement().happening().code());
        }

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    private Expectations() {}

    /** What is still to come, by the time at which it is expected. */
    public static List<Expectation> of(List<RecordedMovement> journey) {
        Map<Step, RecordedMovement> latest = new TreeMap<>();
        journey.stream()
                .filter(recorded -> !recorded.movement().happening().isActual())
                .forEach(said ->
                        latest.merge(Step.of(said), said, (one, other) -> SAID.compare(one, other) >= 0 ? one : other));
        List<RecordedMovement> actual = journey.stream()
                .filter(recorded -> recorded.movement().happening().isActual())
                .toList();
        return latest.values().stream()
                .filter(said -> actual.stream().noneMatch(done -> overtakes(done, said)))
                .map(Expectation::new)
                .sorted(DUE)
                .toList();
    }

    /** A second visit can be expected after the first is over: then the word is younger, and about a later time. */
    private static boolean overtakes(RecordedMovement done, RecordedMovement said) {
        Step happened = Step.of(done);
        Step expected = Step.of(said);
        boolean asFar = happened.location().equals(expected.location())
                && (happened.code() == expected.code()
                        || rank(expected.code()) > 0 && rank(happened.code()) > rank(expected.code()));
        boolean aboutLater = said.movement()
                        .happening()
                        .reportedTime()
                        .isAfter(done.movement().happening().reportedTime())
                && said.movement()
                        .happening()
                        .eventTime()
                        .isAfter(done.movement().happening().eventTime());
        return asFar && !aboutLater;
    }

    /** How far a container is on its way through a place; 0 for what can happen at any time. */
    private static int rank(EventCode code) {
        return switch (code) {
            case ARRI -> 1;
            case DISC, GTIN, DROP -> 2;
            case XSTK -> 3;
            case AVPU, AVDO -> 4;
            case LOAD, GTOT, PICK -> 5;
            case DEPA -> 6;
            default -> 0;
        };
    }
}
