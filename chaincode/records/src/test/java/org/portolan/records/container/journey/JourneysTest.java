package org.portolan.records.container.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.container.code.Direction.EXPORT;
import static org.portolan.records.container.code.Direction.IMPORT;
import static org.portolan.records.container.code.Direction.TRANSIT;
import static org.portolan.records.container.code.Direction.TRANSSHIPMENT;
import static org.portolan.records.fixture.Shipments.atSingapore;
import static org.portolan.records.fixture.Shipments.atTianjin;
import static org.portolan.records.fixture.Shipments.event;
import static org.portolan.records.fixture.Shipments.recorded;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.stay.Node;
import org.portolan.records.container.stay.Stay;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;

class JourneysTest {
    private static final Member TIANJIN = Members.cntxgPort();
    private static final Member SINGAPORE = Members.sgsinPort();

    @Test
    void keeps_the_journeys_of_a_box_apart_each_with_its_voyage_and_documents() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.fromSingaporeToTianjin());
        Documents papers = Shipments.underBill("OTHERBILL1");
        Carriage ship = Shipments.bySea(EXPORT, "9321483", "043S");
        events.add(event(EventCode.GTIN, TIANJIN, "CNTXG", "2027-02-01T08:00:00+08:00", EXPORT)
                .but()
                .documents(papers)
                .build());
        events.add(event(EventCode.LOAD, TIANJIN, "CNTXG", "2027-02-03T08:00:00+08:00", EXPORT)
                .but()
                .documents(papers)
                .carriage(ship)
                .build());

        List<Journey> journeys = journeys(events);

        assertThat(journeys).extracting(Journey::number).containsExactly(1, 2);
        assertThat(journeys)
                .extracting(journey -> journey.status().state())
                .containsExactly(JourneyState.GATED_OUT, JourneyState.LOADED);
        assertThat(journeys)
                .extracting(journey -> journey.papers().billsOfLading())
                .containsExactly(List.of(Shipments.BILL_OF_LADING), List.of("OTHERBILL1"));
        assertThat(journeys.get(1).voyages())
                .containsExactly(new Voyage(
                        Optional.of(TransportMode.VESSEL),
                        Optional.of("9321483"),
                        Optional.of("043S"),
                        Optional.empty()));
        assertThat(journeys.get(0).holds()).hasSize(1);
        assertThat(journeys.get(1).holds()).isEmpty();
    }

    @Test
    void a_box_that_sailed_and_is_gated_in_again_is_on_another_journey() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.exportFromSingapore());
        events.add(atSingapore(EventCode.GTIN, SINGAPORE, "2027-03-02T09:10:00+08:00"));

        assertThat(journeys(events))
                .extracting(journey -> journey.status().state())
                .containsExactly(JourneyState.DEPARTED, JourneyState.GATED_IN);
    }

    @Test
    void a_box_that_comes_again_without_a_gate_out_reported_is_on_another_journey() {
        ContainerMovement again = atTianjin(EventCode.DISC, TIANJIN, "2027-05-12T13:00:00+08:00")
                .but()
                .carriage(Shipments.bySea(IMPORT, "9321483", "051N"))
                .build();

        assertThat(journeys(List.of(atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T13:00:00+08:00"), again)))
                .hasSize(2);
    }

    @Test
    void a_discharge_whose_voyage_two_writers_spell_differently_is_one_journey() {
        ContainerMovement again = atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T13:10:00+08:00")
                .but()
                .carriage(Shipments.bySea(IMPORT, "9321483", "42N"))
                .build();

        assertThat(journeys(List.of(atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T13:00:00+08:00"), again)))
                .hasSize(1);
    }

    @Test
    void the_arrival_of_the_ship_that_brings_it_again_begins_the_next_journey() {
        List<ContainerMovement> events = new ArrayList<>(Shipments.importAtTianjin());
        events.add(atTianjin(EventCode.ARRI, TIANJIN, "2027-01-10T08:00:00+08:00"));
        events.add(atTianjin(EventCode.DISC, TIANJIN, "2027-01-10T20:00:00+08:00"));

        assertThat(journeys(events))
                .extracting(journey -> journey.actual().size())
                .containsExactly(9, 2);
    }

    @Test
    void a_late_release_does_not_release_the_next_journey() {
        List<Journey> journeys = journeys(List.of(
                atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T10:00:00+08:00"),
                atTianjin(EventCode.GTOT, TIANJIN, "2026-11-12T12:00:00+08:00"),
                atTianjin(EventCode.CUSR, Members.cnCustoms(), "2026-11-12T13:00:00+08:00"),
                atTianjin(EventCode.DISC, TIANJIN, "2027-11-12T10:00:00+08:00")));

        assertThat(journeys)
                .extracting(journey -> journey.status().state())
                .containsExactly(JourneyState.GATED_OUT, JourneyState.DISCHARGED);
    }

    @Test
    void tells_a_transit_from_the_ship_over_land_across_the_border() {
        assertThat(states(
                        step(EventCode.DISC, "CNTXG", "2026-11-02T08:00:00+08:00", TRANSIT, TransportMode.VESSEL),
                        step(EventCode.XSTK, "CNTXG", "2026-11-02T09:00:00+08:00", TRANSIT, TransportMode.VESSEL),
                        step(EventCode.LOAD, "CNTXG", "2026-11-03T09:00:00+08:00", TRANSIT, TransportMode.RAIL),
                        step(EventCode.DEPA, "CNTXG", "2026-11-03T12:00:00+08:00", TRANSIT, TransportMode.RAIL),
                        step(EventCode.CROS, "CNHRS", "2026-11-08T12:00:00+08:00", TRANSIT, TransportMode.RAIL),
                        step(EventCode.ARRI, "KZALA", "2026-11-10T12:00:00+05:00", IMPORT, TransportMode.RAIL)))
                .containsExactly(
                        JourneyState.DISCHARGED,
                        JourneyState.IN_YARD,
                        JourneyState.LOADED,
                        JourneyState.DEPARTED,
                        JourneyState.IN_TRANSIT,
                        JourneyState.ARRIVED);
    }

    @Test
    void what_is_transhipped_is_neither_imported_nor_exported_there() {
        ContainerMovement discharged =
                step(EventCode.DISC, "SGSIN", "2026-11-02T08:00:00+08:00", TRANSSHIPMENT, TransportMode.VESSEL);
        Carriage flagged = new Carriage(
                IMPORT,
                Optional.of(true),
                Optional.of(TransportMode.VESSEL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(journeys(List.of(discharged)).getFirst().status().direction())
                .isEqualTo(TRANSSHIPMENT);
        assertThat(journeys(List.of(discharged.but().carriage(flagged).build()))
                        .getFirst()
                        .status()
                        .direction())
                .isEqualTo(TRANSSHIPMENT);
    }

    @Test
    void each_side_of_the_border_tells_its_own_status() {
        List<Side> sides =
                journeys(Shipments.fromSingaporeToTianjin()).getFirst().sides();

        assertThat(sides)
                .extracting(side -> side.country() + " " + side.status().direction() + " "
                        + side.status().state())
                .containsExactly("CN IMPORT GATED_OUT", "SG EXPORT DEPARTED");
    }

    @Test
    void measures_the_stay_at_each_place_and_node() {
        List<Stay> stays =
                journeys(Shipments.fromSingaporeToTianjin()).getFirst().stays();

        assertThat(stays).extracting(stay -> stay.location().toString()).containsExactly("SGSIN", "CNTXG");
        assertThat(stays.get(0).dwell()).contains(Duration.parse("PT41H50M"));
        Node discharge = stays.get(1).nodes().get(1);
        assertThat(discharge.code()).isEqualTo(EventCode.DISC);
        assertThat(discharge.dwell()).contains(Duration.parse("PT1H23M28S"));
        assertThat(stays.get(1).left()).contains(OffsetDateTime.parse("2026-11-13T08:20:00+08:00"));
    }

    @Test
    void a_stay_without_a_way_out_has_no_end_but_is_over_when_it_was_seen_elsewhere() {
        List<Stay> stays = journeys(List.of(
                        atSingapore(EventCode.XSTK, SINGAPORE, "2026-11-02T09:40:00+08:00"),
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-12T09:40:00+08:00")))
                .getFirst()
                .stays();

        assertThat(stays).extracting(Stay::left).containsOnly(Optional.empty());
        assertThat(stays).extracting(Stay::over).containsExactly(true, false);
        assertThat(stays.getFirst().dwell()).isEmpty();
    }

    @Test
    void coming_back_to_a_place_is_another_stay() {
        List<Stay> stays = journeys(List.of(
                        atTianjin(EventCode.DISC, TIANJIN, "2026-11-02T09:00:00+08:00"),
                        atTianjin(EventCode.GTOT, TIANJIN, "2026-11-02T10:00:00+08:00"),
                        atTianjin(EventCode.GTIN, TIANJIN, "2026-11-04T10:00:00+08:00")))
                .getFirst()
                .stays();

        assertThat(stays).extracting(stay -> stay.nodes().size()).containsExactly(2, 1);
    }

    private static List<JourneyState> states(ContainerMovement... events) {
        List<JourneyState> states = new ArrayList<>();
        for (int count = 1; count <= events.length; count++) {
            List<Journey> journeys = journeys(List.of(events).subList(0, count));
            assertThat(journeys).hasSize(1);
            states.add(journeys.getFirst().status().state());
        }
        return states;
    }

    private static ContainerMovement step(
            EventCode code, String place, String time, Direction direction, TransportMode mode) {
        return event(code, TIANJIN, place, time, direction)
                .but()
                .carriage(new Carriage(
                        direction,
                        Optional.empty(),
                        Optional.of(mode),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
    }

    private static List<Journey> journeys(List<ContainerMovement> events) {
        List<RecordedMovement> recorded = recorded(events);
        return Trail.of(recorded).journeys();
    }
}
