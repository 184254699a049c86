package org.portolan.records.container.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.container.code.Direction.EXPORT;
import static org.portolan.records.container.code.Direction.IMPORT;
import static org.portolan.records.fixture.Shipments.atSingapore;
import static org.portolan.records.fixture.Shipments.atTianjin;
import static org.portolan.records.fixture.Shipments.event;
import static org.portolan.records.fixture.Shipments.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.place.Distances;
import org.portolan.records.place.UnLocode;

class ConflictsTest {
    private static final Member TIANJIN = Members.cntxgPort();
    private static final Member SINGAPORE = Members.sgsinPort();
    private static final Member CUSTOMS = Members.cnCustoms();
    /** Tianjin and Singapore as they are; another part of the port of Tianjin next to it. */
    private static final Distances DISTANCES = (from, to) -> {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        var pair = Set.of(from, to);
        if (pair.equals(Set.of(new UnLocode("CNTXG"), new UnLocode("CNDJG")))) {
            return OptionalInt.of(6);
        }
        return pair.contains(new UnLocode("SGSIN")) ? OptionalInt.of(4_407) : OptionalInt.empty();
    };

    @Test
    void finds_nothing_in_a_journey_as_it_should_be() {
        assertThat(find(Shipments.fromSingaporeToTianjin())).isEmpty();
    }

    @Test
    void names_a_gate_out_before_the_release_with_the_selection_that_stood() {
        ContainerMovement selected = atTianjin(EventCode.CUSI, CUSTOMS, "2026-11-12T11:00:00+08:00");
        ContainerMovement gateOut = atTianjin(EventCode.GTOT, TIANJIN, "2026-11-12T12:00:00+08:00");
        List<ContainerMovement> events = new ArrayList<>(
                List.of(atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"), selected, gateOut));

        List<Conflict> before = find(events);
        events.add(atTianjin(EventCode.CUSR, CUSTOMS, "2026-11-12T13:00:00+08:00"));
        List<Conflict> after = find(events);

        assertThat(before).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.EXIT_BEFORE_RELEASE);
            assertThat(movements(conflict)).containsExactly(selected, gateOut);
            assertThat(conflict.writers()).containsExactlyInAnyOrder(CUSTOMS.mspId(), TIANJIN.mspId());
        });
        assertThat(after)
                .extracting(Conflict::id)
                .containsExactly(before.getFirst().id());
    }

    @Test
    void a_gate_out_after_the_release_or_without_any_control_contradicts_nothing() {
        assertThat(find(List.of(
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"),
                        atTianjin(EventCode.GTOT, TIANJIN, "2026-11-12T12:00:00+08:00"))))
                .isEmpty();
        assertThat(find(Shipments.importAtTianjin())).isEmpty();
    }

    @Test
    void names_a_discharge_of_what_was_last_seen_in_another_yard() {
        assertThat(find(List.of(
                        atSingapore(EventCode.XSTK, SINGAPORE, "2026-11-02T09:00:00+08:00"),
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"))))
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.DISCHARGE_WITHOUT_LOAD);
    }

    @Test
    void a_discharge_is_no_conflict_where_nobody_reports_from_the_port_of_loading() {
        assertThat(find(List.of(
                        atTianjin(EventCode.ARRI, TIANJIN, "2026-11-12T05:00:00+08:00"),
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"))))
                .isEmpty();
    }

    @Test
    void names_two_ports_at_once() {
        List<ContainerMovement> there = List.of(
                atTianjin(EventCode.XSTK, TIANJIN, "2026-11-12T10:00:00+08:00"),
                atSingapore(EventCode.XSTK, SINGAPORE, "2026-11-22T10:00:00+08:00"),
                atTianjin(EventCode.XSTK, TIANJIN, "2026-12-02T10:00:00+08:00"));
        List<ContainerMovement> atOneInstant = List.of(
                atTianjin(EventCode.GTIN, TIANJIN, "2026-11-12T10:00:00+08:00"),
                atSingapore(EventCode.GTIN, SINGAPORE, "2026-11-12T10:00:00+08:00"));

        assertThat(find(there)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.TWO_PLACES_AT_ONCE);
            assertThat(movements(conflict)).isEqualTo(there);
        });
        assertThat(find(atOneInstant)).extracting(Conflict::kind).contains(ConflictKind.TWO_PLACES_AT_ONCE);
    }

    @Test
    void two_parts_of_one_port_are_not_two_places() {
        assertThat(find(List.of(
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"),
                        event(EventCode.XSTK, TIANJIN, "CNDJG", "2026-11-12T11:00:00+08:00", IMPORT),
                        atTianjin(EventCode.XSTK, TIANJIN, "2026-11-12T12:00:00+08:00"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-05T22:00:00+08:00, 91", "2026-11-06T22:00:00+08:00, 61", "2026-11-07T22:00:00+08:00,"})
    void names_a_ship_that_would_be_faster_than_ships_are(String discharged, Integer speed) {
        List<Conflict> found = find(List.of(
                atSingapore(EventCode.LOAD, SINGAPORE, "2026-11-03T22:00:00+08:00"),
                atTianjin(EventCode.DISC, TIANJIN, discharged)));

        assertThat(found.stream().map(conflict -> conflict.figure().orElseThrow()))
                .isEqualTo(speed == null ? List.of() : List.of(speed));
        assertThat(found).allMatch(conflict -> conflict.kind() == ConflictKind.IMPOSSIBLE_SPEED);
    }

    @Test
    void says_nothing_of_a_speed_between_places_of_unknown_position() {
        List<ContainerMovement> events = List.of(
                atSingapore(EventCode.LOAD, SINGAPORE, "2026-11-03T22:00:00+08:00"),
                atTianjin(EventCode.DISC, TIANJIN, "2026-11-03T23:00:00+08:00"));

        assertThat(Trail.of(recorded(events)).conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-12T13:14:15Z, 8",
        "2026-11-12T14:14:15+08:00, 1",
        "2026-11-12T14:44:15+08:00,",
        "2026-11-13T13:14:15+08:00,"
    })
    void names_an_event_that_was_reported_twice_some_whole_hours_apart(String again, Integer hours) {
        List<Conflict> found = find(List.of(
                atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T13:14:15+08:00"),
                atTianjin(EventCode.XSTK, TIANJIN, "2026-11-12T13:40:43+08:00"),
                atTianjin(EventCode.DISC, TIANJIN, again)));

        assertThat(found.stream()
                        .filter(conflict -> conflict.kind() == ConflictKind.WHOLE_HOURS_APART)
                        .map(conflict -> conflict.figure().orElseThrow()))
                .isEqualTo(hours == null ? List.of() : List.of(hours));
    }

    @Test
    void a_lorry_that_comes_again_an_hour_later_is_no_misprint() {
        assertThat(find(List.of(
                        event(EventCode.GTIN, TIANJIN, "CNTXG", "2026-11-12T10:00:00+08:00", EXPORT),
                        event(EventCode.GTOT, TIANJIN, "CNTXG", "2026-11-12T10:30:00+08:00", EXPORT),
                        event(EventCode.GTIN, TIANJIN, "CNTXG", "2026-11-12T11:00:00+08:00", EXPORT))))
                .isEmpty();
    }

    @Test
    void a_retraction_ends_the_conflict() {
        ContainerMovement wrong = atSingapore(EventCode.XSTK, SINGAPORE, "2026-11-22T10:00:00+08:00");
        List<ContainerMovement> events = List.of(
                atTianjin(EventCode.XSTK, TIANJIN, "2026-11-12T10:00:00+08:00"),
                wrong,
                atTianjin(EventCode.XSTK, TIANJIN, "2026-12-02T10:00:00+08:00"),
                wrong.retracting(ContainerMovementJson.eventId(wrong)));

        assertThat(find(events)).isEmpty();
    }

    @Test
    void is_open_until_all_writers_have_spoken_and_is_named_alike_in_any_order() {
        Conflict conflict = find(List.of(
                        atSingapore(EventCode.XSTK, SINGAPORE, "2026-11-02T09:00:00+08:00"),
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00")))
                .getFirst();

        assertThat(conflict.isOpen(Set.of())).isTrue();
        assertThat(conflict.isOpen(Set.of(TIANJIN.mspId(), CUSTOMS.mspId()))).isTrue();
        assertThat(conflict.isOpen(Set.of(TIANJIN.mspId(), SINGAPORE.mspId()))).isFalse();
        assertThat(ConflictId.of(
                        conflict.kind(),
                        conflict.events().reversed().stream()
                                .map(RecordedMovement::eventId)
                                .toList()))
                .isEqualTo(conflict.id());
    }

    @Test
    void loading_onto_a_lorry_within_the_terminal_is_no_exit() {
        ContainerMovement onto = atTianjin(EventCode.LOAD, TIANJIN, "2026-11-12T12:00:00+08:00");
        assertThat(find(List.of(
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"),
                        atTianjin(EventCode.CUSS, CUSTOMS, "2026-11-12T11:00:00+08:00"),
                        onto.but().carriage(Shipments.byRoad(IMPORT)).build())))
                .isEmpty();
    }

    private static List<Conflict> find(List<ContainerMovement> events) {
        return Trail.of(recorded(events), DISTANCES).conflicts();
    }

    private static List<ContainerMovement> movements(Conflict conflict) {
        return conflict.events().stream().map(RecordedMovement::movement).toList();
    }
}
