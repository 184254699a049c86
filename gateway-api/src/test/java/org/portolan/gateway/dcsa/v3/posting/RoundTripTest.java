package org.portolan.gateway.dcsa.v3.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.dcsa.EveryProperty;
import org.portolan.gateway.dcsa.PublishedSchema;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.gateway.dcsa.v3.V3Events;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every fact that is posted is told again as it was, or the sender is told that it is not. */
class RoundTripTest {
    private static final MspId WRITER = new MspId("CNTXGPortMSP");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PublishedSchema SCHEMA = PublishedSchema.ofVersion3("Event");

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_property_comes_back_or_is_named(EventType type) {
        ObjectNode posted = EveryProperty.of(type);

        PostedEvent event = read(posted);

        Map<String, JsonNode> told = leaves(told(event));
        Map<String, String> named = event.feedback().stream()
                .filter(element -> element.severity() == Severity.INFO)
                .collect(Collectors.toMap(element -> element.path().orElseThrow(), FeedbackElement::message));
        assertThat(event.movement()).as(event.feedback().toString()).isPresent();
        assertThat(SCHEMA.faults(told(event).toString())).isEmpty();
        leaves(posted).forEach((place, value) -> {
            // The time of update is told once of all events, not of each.
            if (!value.equals(told.get(place))
                    && !List.of("isRetracted", "eventUpdatedDateTime").contains(place)) {
                assertThat(named).as(place).containsKey("$.events[0]." + place);
            }
        });
        assertThat(named.keySet())
                .allSatisfy(place -> assertThat(leaves(posted)).containsKey(place.substring("$.events[0].".length())));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void facts_of_the_call_the_place_and_the_papers_come_back_as_they_were(EventType type) {
        ObjectNode posted = EveryProperty.of(type);

        ObjectNode told = told(read(posted));

        for (String place : List.of(
                "/eventLocation/facility/facilityCode",
                "/eventLocation/facility/facilityCodeListProvider",
                "/transportDetails/transportCall/serviceCodeOrReference/carrierServiceCode",
                "/transportDetails/transportCall/exportVoyageNumberOrReference/carrierVoyageNumber",
                "/transportDetails/transportCall/importVoyageNumberOrReference/carrierVoyageNumber",
                "/transportDetails/transportCall/vesselTransport/vesselName",
                "/transportDetails/transportCall/vesselTransport/operatorCarrierCode",
                "/transportDetails/transportCall/vesselTransport/operatorCarrierCodeListProvider",
                "/transportDetails/transportCall/railTransport",
                "/transportDetails/transportCall/truckTransport",
                "/shipmentDetails/documentReference",
                "/shipmentDetails/additionalDocumentReferences",
                "/shipmentDetails/reason")) {
            assertThat(told.at(place)).as(place).isEqualTo(posted.at(place));
        }
    }

    @Test
    void parties_come_back_with_what_they_are() {
        ObjectNode posted = EveryProperty.of(EventType.EQUIPMENT);
        var routing = (ObjectNode) posted.get("eventRouting");
        routing.putArray("forwardingParties").add(party("CMA", "FW")).add(party("MSC", ""));

        JsonNode told = told(read(posted)).get("eventRouting");

        assertThat(told.get("originatingParty")).isEqualTo(routing.get("originatingParty"));
        assertThat(told.at("/originatingParty/partyFunction").asString()).isNotEmpty();
        assertThat(told.at("/forwardingParties/0")).isEqualTo(party("CMA", "FW"));
        assertThat(told.at("/forwardingParties/1")).isEqualTo(party("MSC", ""));
        assertThat(told.at("/forwardingParties/2/partyCode").asString()).isEqualTo(WRITER.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"SHIPMENT", "IOT", "REEFER"})
    void papers_and_readings_need_no_direction_and_are_told_without_one(EventType type) {
        ObjectNode posted = EveryProperty.of(type);
        ((ObjectNode) posted.get("equipmentDetails")).remove("movementType");
        posted.remove("transportDetails");

        JsonNode told = told(read(posted));

        assertThat(told.at("/equipmentDetails/equipmentReference"))
                .isEqualTo(posted.at("/equipmentDetails/equipmentReference"));
        assertThat(told.at("/equipmentDetails").has("movementType")).isFalse();
    }

    @Test
    void another_function_of_a_party_makes_it_no_other_party() {
        ObjectNode posted = EveryProperty.of(EventType.EQUIPMENT);
        var origin = (ObjectNode) posted.at("/eventRouting/originatingParty");
        String before = name(posted);

        origin.put("partyFunction", "AG");

        assertThat(name(posted)).isEqualTo(before);
    }

    @Test
    void the_papers_come_back_in_the_order_in_which_they_came() {
        for (String first : List.of("TRD", "BKG", "VGM")) {
            ObjectNode posted = EveryProperty.of(EventType.EQUIPMENT);
            var details = (ObjectNode) posted.get("shipmentDetails");
            details.putObject("documentReference").put("typeCode", first).put("reference", "N-1");
            ArrayNode more = details.putArray("additionalDocumentReferences");
            List.of("VGM", "BKG", "TRD", "CUC")
                    .forEach(type -> more.addObject().put("typeCode", type).put("reference", "N-" + type));

            ObjectNode told = told(read(posted));

            assertThat(told.at("/shipmentDetails/documentReference"))
                    .isEqualTo(posted.at("/shipmentDetails/documentReference"));
            assertThat(told.at("/shipmentDetails/additionalDocumentReferences")).isEqualTo(more);
        }
    }

    @Test
    void what_leaves_is_not_told_as_what_comes() {
        ObjectNode posted = EveryProperty.of(EventType.TRANSPORT);
        var call = (ObjectNode) posted.at("/transportDetails/transportCall");
        call.remove("importVoyageNumberOrReference");
        call.putObject("exportVoyageNumberOrReference").put("carrierVoyageNumber", "2103S");

        ObjectNode told = told(read(posted));

        assertThat(told.at("/transportDetails/transportCall/exportVoyageNumberOrReference/carrierVoyageNumber")
                        .asString())
                .isEqualTo("2103S");
        assertThat(told.at("/transportDetails/transportCall").has("importVoyageNumberOrReference"))
                .isFalse();
    }

    @Test
    void what_is_kept_in_another_form_is_named() {
        ObjectNode posted = EveryProperty.of(EventType.REEFER);
        posted.put("eventDateTime", "2026-11-20T00:15:00.123456Z");
        ((ObjectNode) posted.at("/eventLocation/facility")).put("facilityCodeListProvider", "OURS");
        ((ObjectNode) posted.at("/eventRouting/originatingParty")).put("codeListProvider", "A/B:C");
        ((ObjectNode) posted.at("/reeferDetails/temperatureProbeMeasurements/0"))
                .put("probeLabel", "USDA2")
                .remove(List.of("USDAProbeNumber", "COAProbeUDMKey"));

        assertThat(read(posted).feedback())
                .filteredOn(element -> element.severity() == Severity.INFO)
                .extracting(element -> element.path().orElseThrow())
                .contains(
                        "$.events[0].eventDateTime",
                        "$.events[0].eventLocation.facility.facilityCodeListProvider",
                        "$.events[0].eventRouting.originatingParty.codeListProvider",
                        "$.events[0].reeferDetails.temperatureProbeMeasurements[0].probeLabel");
    }

    @Test
    void what_was_recorded_before_is_told_as_it_was() {
        var old = ContainerMovementJson.readRecorded("""
                {"carrierCode":"HLCU","classifier":"ACT","containerNumber":"CSQU3054383","direction":"EXPORT",\
                "emptyIndicator":"LADEN","eventCode":"LOAD","eventTime":"2026-11-12T13:14:15+08:00",\
                "eventType":"EQUIPMENT","facilityCode":"TXGCT","location":"CNTXG",\
                "reportedTime":"2026-11-12T13:15:00+08:00","voyage":"042N","writer":"CNTXGPortMSP"}\
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        JsonNode told = V3Events.of(
                        RecordedEvent.of(RecordedMovement.of(old, new LedgerPosition(1, 0, 0)), "2026-11-20T00:20:00Z"))
                .orElseThrow();

        assertThat(told.at("/eventLocation/facility/facilityCodeListProvider").asString())
                .isEqualTo("SMDG");
        assertThat(told.at("/transportDetails/transportCall/vesselTransport/operatorCarrierCodeListProvider")
                        .asString())
                .isEqualTo("NMFTA");
        assertThat(told.at("/transportDetails/transportCall/exportVoyageNumberOrReference/carrierVoyageNumber")
                        .asString())
                .isEqualTo("042N");
    }

    @Test
    void each_fault_of_an_event_has_its_own_feedback() {
        ObjectNode posted = EveryProperty.of(EventType.EQUIPMENT);
        ((ObjectNode) posted.get("equipmentDetails")).put("equipmentReference", "CSQU3054384");
        ((ObjectNode) posted.get("equipmentDetails")).put("ISOEquipmentCode", "22-1");
        ((ObjectNode) posted.at("/equipmentDetails/seals/0")).put("number", 17);
        ((ObjectNode) posted.get("eventLocation")).put("UNLocationCode", "Tianjin");
        ((ObjectNode) posted.at("/transportDetails/transportCall/vesselTransport")).put("vesselIMONumber", "9321484");
        ((ObjectNode) posted.at("/transportDetails/transportCall/vesselTransport")).put("operatorCarrierCode", "?");
        posted.put("eventDateTime", "2026-11-20T24:00:00Z");
        posted.putNull("eventUpdatedDateTime");
        posted.remove("eventID");

        PostedEvent event = read(posted);

        assertThat(event.movement()).isEmpty();
        assertThat(event.feedback())
                .allMatch(element -> element.severity() == Severity.ERROR)
                .extracting(element -> element.path().orElseThrow().replace("$.events[0].", ""))
                .containsExactlyInAnyOrder(
                        "eventID",
                        "eventDateTime",
                        "eventUpdatedDateTime",
                        "equipmentDetails.equipmentReference",
                        "equipmentDetails.ISOEquipmentCode",
                        "equipmentDetails.seals[0].number",
                        "eventLocation.UNLocationCode",
                        "transportDetails.transportCall.vesselTransport.vesselIMONumber",
                        "transportDetails.transportCall.vesselTransport.operatorCarrierCode");
        assertThat(event.feedback())
                .extracting(FeedbackElement::message)
                .contains(
                        "CHECK_DIGIT: equipmentDetails.equipmentReference has the check digit 4 where ISO 6346 demands 3");
    }

    private static ObjectNode party(String code, String function) {
        var party = JSON.createObjectNode().put("partyCode", code).put("codeListProvider", "SMDG");
        return function.isEmpty() ? party : party.put("partyFunction", function);
    }

    private static String name(ObjectNode posted) {
        var provenance = read(posted).movement().orElseThrow().provenance();
        return provenance.originatingParty().orElseThrow() + " "
                + provenance.originatorEventId().orElseThrow();
    }

    private static PostedEvent read(ObjectNode posted) {
        var retractions = new Retractions((writer, party, name) -> List.of(), WRITER);
        return PostedEvent.read(0, JSON.readTree(posted.toString()), retractions, WRITER);
    }

    /** The event as it is told once its canonical form is on the ledger. */
    private static ObjectNode told(PostedEvent event) {
        var movement = event.movement()
                .orElseThrow(() -> new AssertionError(event.feedback().toString()));
        var kept = ContainerMovementJson.readRecorded(ContainerMovementJson.write(movement.writtenBy(WRITER)));
        return V3Events.of(RecordedEvent.of(
                        RecordedMovement.of(kept, new LedgerPosition(1, 2, 3)), "2026-11-20T00:20:00.000Z"))
                .orElseThrow();
    }

    private static Map<String, JsonNode> leaves(JsonNode node) {
        SequencedMap<String, JsonNode> leaves = new LinkedHashMap<>();
        collect(node, "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String place, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            place.isEmpty() ? member.getKey() : place + "." + member.getKey(),
                            leaves));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), place + "[" + index + "]", leaves);
            }
        } else if (place.equals("eventDateTime")) {
            leaves.put(
                    place,
                    node.asString().isEmpty()
                            ? node
                            : JSON.valueToTree(OffsetDateTime.parse(node.asString())
                                    .toInstant()
                                    .toString()));
        } else {
            leaves.put(place, node.isNumber() ? JSON.valueToTree(node.doubleValue()) : node);
        }
    }
}
