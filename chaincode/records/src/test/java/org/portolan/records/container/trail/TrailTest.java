package org.portolan.records.container.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Shipments.atSingapore;
import static org.portolan.records.fixture.Shipments.atTianjin;
import static org.portolan.records.fixture.Shipments.recorded;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.Happening;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.journey.HandlingMode;
import org.portolan.records.container.journey.JourneyState;
import org.portolan.records.container.journey.JourneyStatus;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.place.UnLocode;

class TrailTest {
    private static final Member CUSTOMS = Members.cnCustoms();
    private static final Member PORT = Members.cntxgPort();

    @ParameterizedTest
    @CsvSource({
        "1, GATED_IN",
        "2, IN_YARD",
        "3, RELEASED",
        "4, LOADED",
        "5, DEPARTED",
        "6, DEPARTED",
        "7, ON_BOARD",
        "8, DISCHARGED",
        "9, IN_YARD",
        "10, SELECTED",
        "11, UNDER_CONTROL",
        "12, UNDER_CONTROL",
        "13, RELEASED",
        "14, GATED_OUT",
    })
    void follows_a_container_over_both_sides_of_the_border(int events, JourneyState state) {
        Trail trail = trail(Shipments.fromSingaporeToTianjin().subList(0, events));

        assertThat(trail.status()).map(JourneyStatus::state).contains(state);
        assertThat(trail.events()).hasSize(events);
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        List<RecordedMovement> events = recorded(Shipments.fromSingaporeToTianjin());

        assertThat(Trail.of(events.reversed())).isEqualTo(Trail.of(events));
    }

    @Test
    void an_event_that_stands_twice_on_the_ledger_counts_once_at_its_first_place() {
        List<RecordedMovement> events = new ArrayList<>(recorded(Shipments.importAtTianjin()));
        RecordedMovement first = events.getFirst();
        Trail once = Trail.of(events);
        events.addFirst(new RecordedMovement(first.eventId(), first.movement(), new LedgerPosition(99, 0, 0)));

        assertThat(Trail.of(events)).isEqualTo(once);
    }

    @Test
    void a_hold_is_set_by_customs_and_lifted_by_the_same_administration() {
        Trail trail = trail(Shipments.fromSingaporeToTianjin());

        assertThat(trail.holds(List.of())).singleElement().satisfies(hold -> {
            assertThat(hold.code()).isEqualTo(EventCode.CUSS);
            assertThat(hold.since()).isEqualTo("2026-11-12T15:00:00+08:00");
            assertThat(hold.setBy()).isEqualTo(CUSTOMS.mspId());
            assertThat(hold.location()).map(UnLocode::toString).contains("CNTXG");
            assertThat(hold.liftedAt()).contains(OffsetDateTime.parse("2026-11-12T16:02:30.250+08:00"));
        });
    }

    @Test
    void another_administration_does_not_lift_a_hold() {
        Trail trail = trail(List.of(
                atTianjin(EventCode.DISC, PORT, "2026-11-12T10:00:00+08:00"),
                atTianjin(EventCode.CUSI, CUSTOMS, "2026-11-12T11:00:00+08:00"),
                atSingapore(EventCode.CUSR, Members.sgCustoms(), "2026-11-12T12:00:00+08:00")));

        assertThat(trail.holds(List.of())).singleElement().matches(Hold::isOpen);
        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.SELECTED);
    }

    @Test
    void a_release_before_arrival_takes_effect_at_discharge() {
        Trail trail = trail(List.of(
                atTianjin(EventCode.CUSR, CUSTOMS, "2026-11-10T10:00:00+08:00"),
                atTianjin(EventCode.ARRI, PORT, "2026-11-12T05:00:00+08:00"),
                atTianjin(EventCode.DISC, PORT, "2026-11-12T10:00:00+08:00")));

        assertThat(trail.status())
                .contains(new JourneyStatus(
                        JourneyState.RELEASED,
                        OffsetDateTime.parse("2026-11-12T10:00:00+08:00"),
                        new org.portolan.records.place.UnLocode("CNTXG"),
                        Direction.IMPORT));
    }

    @Test
    void a_selection_before_arrival_shows_as_a_hold_while_the_ship_is_at_sea() {
        Trail trail = trail(List.of(
                atTianjin(EventCode.CUSI, CUSTOMS, "2026-11-10T10:00:00+08:00"),
                atTianjin(EventCode.ARRI, PORT, "2026-11-12T05:00:00+08:00")));

        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.ON_BOARD);
        assertThat(trail.holds(List.of())).singleElement().matches(Hold::isOpen);
    }

    @Test
    void a_retracted_event_vanishes_from_the_status_and_stays_in_the_history() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.importAtTianjin());
        ContainerMovement gateOut = events.getLast();
        events.add(gateOut.retracting(ContainerMovementJson.eventId(gateOut)));

        Trail trail = trail(events);

        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.RELEASED);
        assertThat(trail.events()).hasSize(events.size());
        assertThat(trail.events().stream()
                        .filter(TrailEvent::retracted)
                        .map(event -> event.recorded().movement()))
                .containsExactly(gateOut);
        assertThat(trail.events().stream().filter(TrailEvent::isHappening)).hasSize(events.size() - 2);
    }

    @Test
    void nobody_but_the_writer_retracts_an_event() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.importAtTianjin());
        ContainerMovement gateOut = events.getLast();
        events.add(gateOut.retracting(ContainerMovementJson.eventId(gateOut)).writtenBy(CUSTOMS.mspId()));

        Trail trail = trail(events);

        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.GATED_OUT);
        assertThat(trail.events()).noneMatch(TrailEvent::retracted);
    }

    @Test
    void a_retracted_selection_holds_nothing() {
        ContainerMovement selected = atTianjin(EventCode.CUSS, CUSTOMS, "2026-11-12T11:00:00+08:00");
        Trail trail = trail(List.of(
                atTianjin(EventCode.DISC, PORT, "2026-11-12T10:00:00+08:00"),
                selected,
                selected.retracting(ContainerMovementJson.eventId(selected))));

        assertThat(trail.holds(List.of())).isEmpty();
        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.DISCHARGED);
    }

    @Test
    void the_handling_mode_tells_a_direct_pickup_from_a_stay_in_the_yard() {
        ContainerMovement discharged = atTianjin(EventCode.DISC, PORT, "2026-11-12T10:00:00+08:00");
        ContainerMovement stacked = atTianjin(EventCode.XSTK, PORT, "2026-11-12T11:00:00+08:00");
        ContainerMovement gateOut = atTianjin(EventCode.GTOT, PORT, "2026-11-12T12:00:00+08:00");

        assertThat(trail(List.of(discharged)).handlingMode()).isEmpty();
        assertThat(trail(List.of(discharged, gateOut)).handlingMode()).contains(HandlingMode.DIRECT_PICKUP);
        assertThat(trail(List.of(discharged, stacked, gateOut)).handlingMode()).contains(HandlingMode.YARD);
    }

    @Test
    void the_handling_mode_tells_a_direct_loading() {
        Trail trail = trail(List.of(
                atSingapore(EventCode.GTIN, Members.sgsinPort(), "2026-11-02T09:00:00+08:00"),
                atSingapore(EventCode.LOAD, Members.sgsinPort(), "2026-11-02T10:00:00+08:00")));

        assertThat(trail.handlingMode()).contains(HandlingMode.DIRECT_LOADING);
    }

    @Test
    void a_plan_announces_and_does_not_move() {
        ContainerMovement actual = atTianjin(EventCode.DISC, PORT, "2026-12-12T10:00:00+08:00");
        ContainerMovement planned = ContainerMovement.of(
                        actual.containerNumber(),
                        new Happening(
                                EventCode.DISC,
                                Classifier.PLN,
                                actual.happening().eventTime(),
                                OffsetDateTime.parse("2026-11-12T10:00:00+08:00")),
                        actual.place(),
                        actual.equipment(),
                        actual.carriage())
                .writtenBy(PORT.mspId());

        assertThat(trail(List.of(planned)).status()).map(JourneyStatus::state).contains(JourneyState.ANNOUNCED);
    }

    @Test
    void an_export_after_an_import_is_a_new_journey_of_the_same_box() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.importAtTianjin());
        events.add(Shipments.event(EventCode.GTIN, PORT, "CNTXG", "2026-12-01T08:00:00+08:00", Direction.EXPORT));

        Trail trail = trail(events);

        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.GATED_IN);
        assertThat(trail.holds(List.of())).isEmpty();
        assertThat(trail.handlingMode()).isEmpty();
        assertThat(trail.events()).hasSize(events.size());
    }

    @Test
    void a_selection_before_the_next_arrival_belongs_to_the_next_journey() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.importAtTianjin());
        events.add(atTianjin(EventCode.CUSI, CUSTOMS, "2026-12-01T08:00:00+08:00"));
        events.add(atTianjin(EventCode.DISC, PORT, "2026-12-02T08:00:00+08:00"));

        Trail trail = trail(events);

        assertThat(trail.status()).map(JourneyStatus::state).contains(JourneyState.SELECTED);
        assertThat(trail.holds(List.of())).singleElement().matches(Hold::isOpen);
    }

    @Test
    void a_transhipment_waits_for_its_next_ship() {
        Member port = Members.sgsinPort();
        List<ContainerMovement> events = List.of(
                Shipments.event(EventCode.DISC, port, "SGSIN", "2026-11-02T08:00:00+08:00", Direction.TRANSSHIPMENT),
                Shipments.event(EventCode.XSTK, port, "SGSIN", "2026-11-02T09:00:00+08:00", Direction.TRANSSHIPMENT),
                Shipments.event(EventCode.LOAD, port, "SGSIN", "2026-11-03T08:00:00+08:00", Direction.TRANSSHIPMENT),
                Shipments.event(EventCode.DEPA, port, "SGSIN", "2026-11-03T20:00:00+08:00", Direction.TRANSSHIPMENT),
                atTianjin(EventCode.DISC, PORT, "2026-11-12T08:00:00+08:00"));

        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(count -> trail(events.subList(0, count)).status())
                        .map(status -> status.orElseThrow().state()))
                .containsExactly(
                        JourneyState.DISCHARGED,
                        JourneyState.IN_YARD,
                        JourneyState.LOADED,
                        JourneyState.DEPARTED,
                        JourneyState.DISCHARGED);
    }

    @Test
    void after_the_gate_it_travels_is_delivered_and_comes_back_empty() {
        ContainerMovement gateOut = atTianjin(EventCode.GTOT, PORT, "2026-11-13T08:00:00+08:00");
        ContainerMovement received = atTianjin(EventCode.XWHR, PORT, "2026-11-13T20:00:00+08:00");
        ContainerMovement empty = ContainerMovement.of(
                        Shipments.CONTAINER,
                        Happening.actual(EventCode.GTIN, OffsetDateTime.parse("2026-11-15T08:00:00+08:00")),
                        gateOut.place(),
                        Shipments.empty(),
                        Shipments.byRoad(Direction.IMPORT))
                .writtenBy(PORT.mspId());

        assertThat(trail(List.of(gateOut, received)).status().orElseThrow().state())
                .isEqualTo(JourneyState.DELIVERED);
        assertThat(trail(List.of(gateOut, received, empty))
                        .status()
                        .orElseThrow()
                        .state())
                .isEqualTo(JourneyState.EMPTY_RETURNED);
    }

    @Test
    void a_container_of_which_nothing_is_known_has_no_status() {
        assertThat(trail(List.of())).isEqualTo(new Trail(List.of(), List.of(), List.of()));
    }

    @Test
    void of_an_originators_versions_the_newest_update_counts_whenever_it_arrives() {
        ContainerMovement first = version("2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
        ContainerMovement second = version("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");

        assertThat(counting(trail(List.of(first, second)))).containsExactly(second);
        assertThat(counting(trail(List.of(second, first)))).containsExactly(second);
    }

    @Test
    void a_retraction_that_is_an_originators_newest_version_leaves_none_of_them() {
        ContainerMovement first = version("2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
        ContainerMovement second = version("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");
        ContainerMovement retraction = version("2026-11-20T10:00:00Z", "2026-11-20T12:00:00Z")
                .retracting(ContainerMovementJson.eventId(second));

        assertThat(counting(trail(List.of(first, second, retraction)))).isEmpty();
        assertThat(trail(List.of(first, second, retraction)).events()).hasSize(3);
    }

    @Test
    void a_version_without_a_container_replaces_one_with_it_and_is_no_part_of_its_history() {
        ContainerMovement first = version("2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z");
        ContainerMovement second = withoutContainer("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");
        ContainerMovement older = withoutContainer("2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z");

        assertThat(counting(trail(List.of(first, second)))).isEmpty();
        assertThat(trail(List.of(first, second)).status()).isEmpty();
        assertThat(trail(List.of(first, second)).events()).hasSize(1);
        assertThat(counting(trail(List.of(first, older)))).containsExactly(first);
        assertThat(Trail.history(recorded(List.of(first, second))))
                .filteredOn(TrailEvent::isHappening)
                .map(event -> event.recorded().movement())
                .containsExactly(second);
    }

    private static ContainerMovement withoutContainer(String eventTime, String updatedTime) {
        ContainerMovement like = version(eventTime, updatedTime);
        return ContainerMovement.shared()
                .happening(Happening.actual(EventCode.ARRI, OffsetDateTime.parse(eventTime)))
                .carriage(like.carriage())
                .documents(Shipments.underBill("HHL-1"))
                .provenance(like.provenance())
                .writtenBy(PORT.mspId())
                .build();
    }

    private static ContainerMovement version(String eventTime, String updatedTime) {
        return Shipments.event(EventCode.DISC, PORT, "CNTXG", eventTime, Direction.IMPORT)
                .but()
                .provenance(new Provenance(
                        Optional.empty(),
                        Optional.of("SMDG:HLC"),
                        Optional.of("discharge-1"),
                        Optional.of(OffsetDateTime.parse(updatedTime))))
                .build();
    }

    private static List<ContainerMovement> counting(Trail trail) {
        return trail.events().stream()
                .filter(TrailEvent::isHappening)
                .map(event -> event.recorded().movement())
                .toList();
    }

    @Test
    void folds_any_mixture_of_events_without_failing() {
        List<ContainerMovement> events = new ArrayList<>();
        List<EventCode> moves = Stream.of(EventCode.values())
                .filter(code -> code.type() == EventType.EQUIPMENT || code.type() == EventType.TRANSPORT)
                .toList();
        for (EventCode code : moves) {
            for (Direction direction : Direction.values()) {
                String time = "2026-11-%02dT%02d:00:00Z".formatted(1 + code.ordinal(), direction.ordinal());
                events.add(Shipments.event(code, PORT, "CNTXG", time, direction));
            }
        }

        assertThat(trail(events).status()).isPresent();
        assertThat(trail(events.reversed()).status()).isEqualTo(trail(events).status());
    }

    private static Trail trail(List<ContainerMovement> events) {
        return Trail.of(recorded(events));
    }
}
