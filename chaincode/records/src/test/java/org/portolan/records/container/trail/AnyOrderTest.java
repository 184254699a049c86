package org.portolan.records.container.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.ConflictKind;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.fixture.Histories;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.place.Distances;

/** Whatever is reported, the order in which it arrives and how often it is sent change nothing of what is true. */
class AnyOrderTest {
    private static final int ORDERS = 6;
    private static final Distances DISTANCES = (from, to) -> OptionalInt.of(from.equals(to) ? 0 : 4_407);

    @ParameterizedTest
    @ValueSource(longs = {1, 20_000, 400_000})
    void the_order_of_arrival_changes_nothing(long first) {
        for (long seed = first; seed < first + 120; seed++) {
            List<ContainerMovement> events = Histories.of(seed, Shipments.CONTAINER, 5 + (int) (seed % 60));
            List<String> truth = said(Trail.of(recorded(events), DISTANCES));
            for (long order = 0; order < ORDERS; order++) {
                Collection<RecordedMovement> arrived = recorded(Histories.arriving(seed * ORDERS + order, events));

                assertThat(said(Trail.of(arrived, DISTANCES)))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(truth);
            }
        }
    }

    @Test
    void the_histories_hold_every_state_of_readiness_and_every_kind_of_conflict() {
        Set<ConflictKind> kinds = EnumSet.noneOf(ConflictKind.class);
        Set<Readiness.State> states = EnumSet.noneOf(Readiness.State.class);
        for (long seed = 1; seed < 600; seed++) {
            Trail trail = Trail.of(recorded(Histories.of(seed, Shipments.CONTAINER, 2 + (int) (seed % 60))), DISTANCES);
            trail.conflicts().forEach(conflict -> kinds.add(conflict.kind()));
            trail.readiness(conflict -> true, List.of()).ifPresent(readiness -> states.add(readiness.state()));
        }

        assertThat(kinds).containsExactlyInAnyOrder(ConflictKind.values());
        assertThat(states).containsExactlyInAnyOrder(Readiness.State.values());
    }

    private static Collection<RecordedMovement> recorded(List<ContainerMovement> arriving) {
        List<RecordedMovement> recorded = new ArrayList<>();
        for (ContainerMovement movement : arriving) {
            recorded.add(RecordedMovement.of(movement, new LedgerPosition(recorded.size() + 1L, 0, 0)));
        }
        return recorded;
    }

    /** Everything but the places on the ledger, which do depend on the order. */
    private static List<String> said(Trail trail) {
        List<String> said = new ArrayList<>();
        trail.events()
                .forEach(event ->
                        said.add(event.recorded().eventId() + " " + event.retracted() + " " + event.superseded()));
        trail.journeys().forEach(journey -> said.addAll(said(journey)));
        trail.conflicts().forEach(conflict -> said.add(said(conflict)));
        said.add(trail.readiness(conflict -> true, List.of())
                .map(readiness -> readiness.state() + " " + readiness.holds().size() + " "
                        + readiness.conflicts().stream().map(Conflict::id).toList())
                .orElse("nothing"));
        return said;
    }

    private static List<String> said(Journey journey) {
        return List.of(
                journey.number() + " " + journey.status() + journey.sides() + journey.handlingMode(),
                ids(journey.happenings()),
                journey.voyages() + " " + journey.papers(),
                journey.holds().stream()
                        .map(hold -> hold.set().eventId() + " " + hold.lifted().map(RecordedMovement::eventId))
                        .toList()
                        .toString(),
                journey.stays().stream()
                        .map(stay -> stay.location() + " " + stay.entered() + stay.left() + stay.over() + stay.dwell()
                                + stay.nodes().size())
                        .toList()
                        .toString(),
                journey.expected().stream()
                        .map(expectation -> expectation.said().eventId())
                        .toList()
                        .toString());
    }

    private static String said(Conflict conflict) {
        return conflict.id() + " " + conflict.kind() + conflict.figure() + ids(conflict.events());
    }

    private static String ids(List<RecordedMovement> events) {
        return events.stream().map(RecordedMovement::eventId).toList().toString();
    }
}
