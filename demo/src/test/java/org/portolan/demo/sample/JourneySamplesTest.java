package org.portolan.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.demo.access.Principal;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.dcsa.v2.V2Events;
import org.portolan.gateway.dcsa.v3.V3Events;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Readiness;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The samples without a network: that the contract takes them, and that they show what their titles say. */
class JourneySamplesTest {
    private static final Instant BASE = Instant.parse("2026-05-04T08:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void each_step_is_one_that_its_writer_may_record() throws IOException {
        for (var journey : Journeys.read().containers()) {
            for (var step : journey.steps()) {
                var writer = Principal.of(step.get("by").toString());

                assertThat(MovementRules.faults(
                                member(writer.organisation()), writer.role(), reported(journey, step), BASE))
                        .as("%s %s", journey.containerNumber(), step)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_first_page_says_which_key_opens_which_sample() throws IOException {
        String page = Files.readString(Path.of("../README.md"));

        for (var journey : Journeys.read().containers()) {
            if (!journey.containerNumber().startsWith("XXXU") || page.contains(journey.containerNumber())) {
                assertThat(page)
                        .containsPattern("\\| `" + journey.containerNumber() + "`[a-z ]* \\| `"
                                + Principal.of(journey.enrolledBy()).key() + "` \\|");
            }
        }
    }

    @Test
    void test_containers_are_ready_blocked_awaited_and_contradicted() {
        assertThat(trail("XXXU0000018").status().orElseThrow().state().name()).isEqualTo("GATED_OUT");
        assertThat(readiness("XXXU0000023")).isEqualTo(Readiness.State.BLOCKED);
        assertThat(readiness("XXXU0000039")).isEqualTo(Readiness.State.NOT_YET);
        assertThat(readiness("XXXU0000044")).isEqualTo(Readiness.State.CONFLICT);
    }

    @Test
    void the_other_samples_show_a_lifted_hold_a_contradiction_and_an_estimate() {
        assertThat(trail("PTLU2005056").holds(List.of())).isNotEmpty().noneMatch(hold -> hold.isOpen());
        assertThat(trail("PTLU2006068").conflicts()).isNotEmpty();
        assertThat(trail("PTLU2004044").current().orElseThrow().expected()).isNotEmpty();
    }

    @Test
    void test_containers_are_the_same_whenever_they_are_loaded() {
        var journey = journey("XXXU0000018");
        var later = new JourneySamples(unused -> null, journey, BASE.plusSeconds(86_400));

        assertThat(journey.steps().stream().map(later::event).toList())
                .isEqualTo(journey.steps().stream()
                        .map(new JourneySamples(unused -> null, journey, BASE)::event)
                        .toList());
    }

    /** What DCSA's conformance suite demands of every event of 3.0.0, which the schema leaves open. */
    @Test
    void what_is_told_of_the_samples_keeps_the_rules_of_conformance() {
        List<ContainerMovement> samples = new ArrayList<>();
        for (var journey : Journeys.read().containers()) {
            journey.steps().forEach(step -> samples.add(reported(journey, step)));
        }
        for (String code : List.of("DISC", "XSTK")) {
            samples.add(ContainerMovementJson.readReported(JSON.writeValueAsBytes(AlarmSamples.event(code, BASE))));
        }

        for (ContainerMovement sample : samples) {
            V3Events.of(recorded(sample)).ifPresent(told -> {
                String type = told.at("/eventClassification/eventTypeCode").asString();
                if (Set.of("EQUIPMENT", "IOT", "REEFER").contains(type)) {
                    assertThat(told.at("/equipmentDetails/ISOEquipmentCode").asString())
                            .as(told.toString())
                            .isNotEmpty();
                }
                if (type.equals("TRANSPORT")) {
                    assertThat(told.at("/transportDetails/transportCall/vesselTransport/vesselIMONumber")
                                    .asString())
                            .as(told.toString())
                            .matches("\\d{7}");
                }
            });
        }
    }

    /** The suite asks each client for events of each type and by each filter, and an empty answer is a failure. */
    @Test
    void each_trader_and_each_port_finds_every_type_of_event_by_every_filter() {
        Map<String, List<RecordedEvent>> sights = new LinkedHashMap<>();
        for (var journey : Journeys.read().containers()) {
            List<RecordedEvent> events = journey.steps().stream()
                    .map(step -> recorded(reported(journey, step)))
                    .toList();
            Stream.concat(
                            Stream.of(journey.enrolledBy()),
                            events.stream()
                                    .map(event ->
                                            event.movement().place().location().code())
                                    .filter(place -> !place.equals("NZAKL"))
                                    .distinct())
                    .forEach(reader -> sights.computeIfAbsent(reader, unseen -> new ArrayList<>())
                            .addAll(events));
        }

        assertThat(sights).containsOnlyKeys("cn-trader", "SGSIN", "CNTXG", "sg-trader", "nz-trader", "cn-developer");
        sights.forEach((reader, events) -> {
            var third = events.stream()
                    .flatMap(event -> V3Events.of(event).stream())
                    .toList();
            assertThat(values(third, "/eventClassification/eventTypeCode"))
                    .as(reader)
                    .contains("SHIPMENT", "TRANSPORT", "EQUIPMENT", "IOT", "REEFER");
            var second = events.stream()
                    .flatMap(event -> V2Events.of(event).stream())
                    .toList();
            assertThat(values(second, "/documentTypeCode")).as(reader).contains("BKG", "TRD");
            for (String type : List.of("TRANSPORT", "EQUIPMENT")) {
                var calls = second.stream()
                        .filter(event -> event.get("eventType").asString().equals(type))
                        .toList();
                for (String place : List.of(
                        "/transportCall/transportCallID",
                        "/transportCall/vessel/vesselIMONumber",
                        "/transportCall/exportVoyageNumber",
                        "/transportCall/carrierServiceCode",
                        "/transportCall/UNLocationCode")) {
                    assertThat(values(calls, place)).as(reader + type + place).isNotEmpty();
                }
                assertThat(calls.stream()
                                .map(event -> event.path("documentReferences").toString()))
                        .as(reader)
                        .anyMatch(documents -> documents.contains("BKG") && documents.contains("TRD"));
            }
        });
    }

    private static Set<String> values(List<? extends JsonNode> events, String place) {
        return events.stream()
                .map(event -> event.at(place))
                .filter(value -> !value.isMissingNode())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Readiness.State readiness(String container) {
        return trail(container)
                .readiness(conflict -> true, List.of())
                .orElseThrow()
                .state();
    }

    private static Trail trail(String container) {
        List<RecordedMovement> recorded = new ArrayList<>();
        var journey = journey(container);
        for (var step : journey.steps()) {
            var writer = new MspId(Principal.of(step.get("by").toString()).organisation());
            recorded.add(RecordedMovement.of(
                    reported(journey, step).writtenBy(writer), new LedgerPosition(recorded.size(), 0, 0)));
        }
        return Trail.of(recorded);
    }

    private static RecordedEvent recorded(ContainerMovement movement) {
        return RecordedEvent.of(
                RecordedMovement.of(movement.writtenBy(new MspId("CNTXGPortMSP")), new LedgerPosition(1, 2, 3)),
                "2026-11-20T00:20:00.000Z");
    }

    private static Journeys.Journey journey(String container) {
        return Journeys.read().containers().stream()
                .filter(journey -> journey.containerNumber().equals(container))
                .findFirst()
                .orElseThrow();
    }

    private static ContainerMovement reported(Journeys.Journey journey, Map<String, Object> step) {
        var event = new JourneySamples(unused -> null, journey, BASE).event(step);
        return ContainerMovementJson.readReported(JSON.writeValueAsBytes(event));
    }

    private static Member member(String mspId) throws IOException {
        try (var in = Journeys.class.getResourceAsStream("/demo/members.json")) {
            for (JsonNode member : JSON.readTree(in)) {
                if (member.path("mspId").asString().equals(mspId)) {
                    return MemberJson.read(JSON.writeValueAsBytes(member));
                }
            }
            throw new IllegalArgumentException(mspId);
        }
    }
}
