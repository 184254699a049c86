package org.portolan.gateway.dcsa.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.dcsa.PublishedSchema;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of a document or a vessel's call that name no container: recorded, and told to those whose container it is. */
@OnBothEngines
class SharedEventsTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final PublishedSchema EVENTS = PublishedSchema.ofVersion3("GetEventsResponse");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCaller tianjin = GATEWAY.as(TestKeys.TIANJIN_PORT);
    private final TestCaller customs = GATEWAY.as(TestKeys.CN_OFFICER);
    private final TestCaller trader = GATEWAY.as(TestKeys.CN_TRADER);
    private final TestCaller stranger = GATEWAY.as(TestKeys.CN_OTHER_TRADER);

    @Test
    void a_bookings_event_belongs_to_every_container_of_the_booking() {
        String box = Reports.container(9100);
        load(box, Map.of("bookingReference", "SB-9100"));
        load(Reports.container(9101), Map.of("bookingReference", "SB-9101"));

        Answer answer = post(tianjin, ofDocument("SHB-1", "CONF", "BKG", "SB-9100", 50));

        assertThat(errors(answer)).isEmpty();
        assertThat(told(customs, "/v3/events?carrierBookingReference=SB-9100", 2))
                .extracting(event -> event.get("eventID").asString())
                .contains("SHB-1");
        JsonNode event =
                told(customs, "/v3/events?equipmentReference=" + box, 2).getLast();
        assertThat(event.at("/shipmentDetails/documentReference/reference").asString())
                .isEqualTo("SB-9100");
        assertThat(event.has("equipmentDetails")).isFalse();
        assertThat(customs.get("/v3/events?equipmentReference=" + Reports.container(9101))
                        .body())
                .doesNotContain("SHB-1");
        assertThat(customs.get("/v3/events?equipmentReference=" + box + "&eventTypes=EQUIPMENT")
                        .body())
                .doesNotContain("SHB-1");
        assertThat(customs.get("/v2/events?eventType=SHIPMENT&equipmentReference=" + box)
                        .text("/0/documentID"))
                .isEqualTo("SB-9100");
    }

    @Test
    void a_bookings_event_needs_no_place_and_is_told_as_it_was_posted() {
        String box = Reports.container(9120);
        load(box, Map.of("billOfLading", "SL-9120", "bookingReference", "SB-9120"));
        told(customs, "/v3/events?equipmentReference=" + box, 1);
        Answer opened = trader.post(
                "/enrolments",
                Map.of("containerNumber", box, "proof", Map.of("type", "BILL_OF_LADING", "value", "SL-9120")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        ObjectNode posted = nowhere(ofDocument("SHW-1", "CONF", "BKG", "SB-9120", 50));

        Answer answer = post(tianjin, posted);

        assertThat(errors(answer)).isEmpty();
        ObjectNode event = (ObjectNode) told(trader, "/v3/events?equipmentReference=" + box, 2)
                .getLast()
                .deepCopy();
        event.remove("eventUpdatedDateTime");
        ((ObjectNode) event.get("eventRouting")).remove("forwardingParties");
        posted.remove("eventUpdatedDateTime");
        assertThat(event).isEqualTo(posted);
        assertNothing(stranger, "carrierBookingReference=SB-9120");
        assertNothing(stranger, "equipmentReference=" + box);
        assertThat(customs.get("/v2/events?eventType=SHIPMENT&carrierBookingReference=SB-9120")
                        .text("/0/shipmentEventTypeCode"))
                .isEqualTo("CONF");
        assertThat(customs.get("/v2/events?equipmentReference=" + box + "&UNLocationCode=CNTXG")
                        .json())
                .hasSize(1);
        JsonNode shared = customs.get("/containers/" + box).json().at("/sharedEvents/0/event");
        assertThat(shared.at("/originatorEventId").asString()).isEqualTo("SHW-1");
        assertThat(shared.has("location")).isFalse();
        assertThat(errors(post(tianjin, named("SHW-1", 30).put("isRetracted", true))))
                .isEmpty();
        await().until(() ->
                trader.get("/v3/events?equipmentReference=" + box).body().contains("\"isRetracted\":true"));
    }

    @Test
    void a_place_is_due_of_a_call_of_a_container_and_where_a_part_of_it_is_told() {
        ObjectNode call = nowhere(ofCall("SHX-1", "DEPA", "SC9121", 50));
        ObjectNode box = nowhere(ofDocument("SHX-2", "CONF", "BKG", "SB-9121", 50));
        box.putObject("equipmentDetails").put("equipmentReference", Reports.container(9121));
        ObjectNode part = ofDocument("SHX-3", "CONF", "BKG", "SB-9121", 50);
        part.putObject("eventLocation").put("facilityTypeCode", "POTE");

        Answer answer = post(tianjin, call, box, part);

        assertThat(errors(answer))
                .containsExactly(
                        "$.events[0].eventLocation.UNLocationCode",
                        "$.events[1].eventLocation.UNLocationCode",
                        "$.events[2].eventLocation.UNLocationCode");
    }

    @Test
    void a_document_on_hold_at_no_place_holds_its_containers() {
        String box = Reports.container(9122);
        load(box, Map.of("billOfLading", "SL-9122"));

        post(tianjin, nowhere(ofDocument("SHY-1", "HOLD", "TRD", "SL-9122", 50)));

        told(customs, "/v3/events?equipmentReference=" + box, 2);
        Answer held = customs.get("/containers/" + box);
        assertThat(held.text("/readiness/state")).isEqualTo("BLOCKED");
        assertThat(held.json().at("/holds/0").has("location")).isFalse();
    }

    @Test
    void of_versions_with_and_without_a_container_the_newest_alone_is_told() {
        String box = Reports.container(9123);
        load(box, Map.of("billOfLading", "SL-9123", "bookingReference", "SB-9123"));
        post(tianjin, of(box, ofDocument("SHZ-1", "REQS", "BKG", "SB-9123", 55)));
        post(tianjin, ofDocument("SHZ-2", "DRFT", "TRD", "SL-9123", 54));
        told(customs, "/v3/events?equipmentReference=" + box, 3);

        post(tianjin, ofDocument("SHZ-1", "CONF", "BKG", "SB-9123", 45));
        post(tianjin, of(box, ofDocument("SHZ-2", "ISSU", "TRD", "SL-9123", 44)));

        for (String question : List.of("equipmentReference=" + box, "eventTypes=SHIPMENT")) {
            await().untilAsserted(() -> assertThat(StreamSupport.stream(
                            customs.get("/v3/events?" + question)
                                    .json()
                                    .get("events")
                                    .spliterator(),
                            false))
                    .filteredOn(event -> event.get("eventID").asString().startsWith("SHZ-"))
                    .extracting(event -> event.at("/eventClassification/shipmentEventTypeCode")
                            .asString())
                    .containsExactlyInAnyOrder("CONF", "ISSU"));
        }
        assertThat(customs.get("/v2/events?eventType=SHIPMENT&equipmentReference=" + box)
                        .json())
                .hasSize(2);
        JsonNode trail = customs.get("/containers/" + box).json();
        assertThat(trail.at("/sharedEvents"))
                .extracting(event -> event.at("/event/eventCode").asString())
                .containsExactly("CONF");
        assertThat(trail.at("/events"))
                .filteredOn(event -> event.get("superseded").asBoolean())
                .extracting(event -> event.at("/event/eventCode").asString())
                .containsExactly("REQS");
    }

    @Test
    void a_calls_event_belongs_to_every_container_with_an_event_at_the_call() {
        String box = Reports.container(9102);
        load(box, Map.of("vesselImo", "9321483", "voyage", "SC9102"));

        assertThat(errors(post(tianjin, ofCall("SHC-1", "DEPA", "SC9102", 50)))).isEmpty();

        JsonNode event =
                told(tianjin, "/v3/events?equipmentReference=" + box, 2).getLast();
        assertThat(event.at("/transportDetails/transportCall/exportVoyageNumberOrReference/carrierVoyageNumber")
                        .asString())
                .isEqualTo("SC9102");
        Answer old = customs.get("/v2/events?sort=eventDateTime:DESC&carrierVoyageNumber=SC9102");
        assertThat(old.json()).hasSize(2);
        String id = old.text("/0/eventID");
        assertThat(customs.get("/v2/events/" + id).text("/transportEventTypeCode"))
                .isEqualTo("DEPA");
        assertThat(old.json().get(0).has("references")).isFalse();
        Answer trail = customs.get("/containers/" + box);
        assertThat(trail.json().get("events")).hasSize(1);
        assertThat(trail.text("/sharedEvents/0/event/voyage")).isEqualTo("SC9102");
        assertThat(trail.text("/sharedEvents/0/writer/mspId")).isEqualTo("CNTXGPortMSP");
        assertThat(trail.header("ETag")).contains("-s1");
    }

    @Test
    void a_document_on_hold_holds_its_containers_until_it_is_released() {
        String box = Reports.container(9108);
        load(box, Map.of("billOfLading", "SL-9108"));

        post(tianjin, ofDocument("SHH-1", "HOLD", "TRD", "SL-9108", 50));
        told(customs, "/v3/events?equipmentReference=" + box, 2);
        Answer held = customs.get("/containers/" + box);
        ObjectNode release = ofDocument("SHH-2", "RELS", "TRD", "SL-9108", 40);
        release.put("eventDateTime", Reports.text(Reports.time(40)));
        post(tianjin, release);
        told(customs, "/v3/events?equipmentReference=" + box, 3);
        Answer lifted = customs.get("/containers/" + box);

        assertThat(held.text("/readiness/state")).isEqualTo("BLOCKED");
        assertThat(held.json().at("/holds")).hasSize(1);
        assertThat(lifted.text("/readiness/state")).isNotEqualTo("BLOCKED");
        assertThat(lifted.json().at("/holds")).hasSize(1);
    }

    @Test
    void a_newer_update_replaces_it_and_a_retraction_takes_it_back() {
        String box = Reports.container(9103);
        load(box, Map.of("billOfLading", "SL-9103"));
        post(tianjin, ofDocument("SHV-1", "ISSU", "TRD", "SL-9103", 50));
        post(tianjin, ofDocument("SHV-1", "SURR", "TRD", "SL-9103", 40));
        post(tianjin, ofDocument("SHV-1", "DRFT", "TRD", "SL-9103", 60));

        JsonNode newest =
                told(customs, "/v3/events?equipmentReference=" + box, 2).getLast();
        await().until(() ->
                customs.get("/v3/events?equipmentReference=" + box).body().contains("SURR"));
        ObjectNode gone = named("SHV-1", 30).put("isRetracted", true);
        assertThat(errors(post(tianjin, gone))).isEmpty();
        await().until(() -> customs.get("/v3/events?transportDocumentReference=SL-9103")
                .body()
                .contains("\"isRetracted\":true"));

        assertThat(newest.get("eventID").asString()).isEqualTo("SHV-1");
        assertThat(told(customs, "/v3/events?transportDocumentReference=SL-9103", 2)
                        .getLast()
                        .has("shipmentDetails"))
                .isFalse();
    }

    @Test
    void somebody_elses_event_is_not_there_neither_told_nor_counted() {
        String own = Reports.container(9104);
        String foreign = Reports.container(9105);
        load(own, Map.of("billOfLading", "SL-9104", "bookingReference", "SB-9104"));
        load(foreign, Map.of("billOfLading", "SL-9105", "bookingReference", "SB-9104"));
        Answer opened = trader.post(
                "/enrolments",
                Map.of("containerNumber", own, "proof", Map.of("type", "BILL_OF_LADING", "value", "SL-9104")));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        post(
                tianjin,
                ofDocument("SHE-1", "CONF", "BKG", "SB-9104", 50),
                ofDocument("SHE-2", "ISSU", "TRD", "SL-9105", 49),
                ofDocument("SHE-3", "ISSU", "TRD", "SL-9104", 48));
        told(customs, "/v3/events?carrierBookingReference=SB-9104", 3);

        assertThat(told(trader, "/v3/events?equipmentReference=" + own, 3))
                .extracting(event -> event.get("eventID").asString())
                .contains("SHE-1", "SHE-3");
        assertThat(told(tianjin, "/v3/events?carrierBookingReference=SB-9104", 3))
                .hasSize(3);
        for (String question : List.of(
                "equipmentReference=" + foreign,
                "transportDocumentReference=SL-9105",
                "carrierBookingReference=SB-9104&equipmentReference=" + foreign)) {
            assertNothing(trader, question);
        }
        for (String question : List.of(
                "carrierBookingReference=SB-9104", "transportDocumentReference=SL-9104", "eventTypes=SHIPMENT")) {
            assertNothing(stranger, question);
        }
        assertNothing(GATEWAY.as(TestKeys.SINGAPORE_PORT), "transportDocumentReference=SL-9104");
        String id = customs.get("/v2/events?eventType=SHIPMENT&transportDocumentReference=SL-9105")
                .text("/0/eventID");
        assertThat(trader.get("/v2/events/" + id).status()).isEqualTo(404);
        assertThat(customs.get("/v2/events/" + id).status()).isEqualTo(200);
    }

    @Test
    void what_ties_a_container_to_a_document_counts_only_as_long_as_it_stands() {
        String box = Reports.container(9106);
        ObjectNode load = ofDocument("SHT-1", "LOAD", "TRD", "SL-9106", 50);
        classify(load, "EQUIPMENT", "equipmentEventTypeCode", "LOAD");
        load.putObject("equipmentDetails").put("equipmentReference", box).put("movementType", "EXPORT");
        load(box, Map.of("billOfLading", "SL-9107"));
        post(tianjin, load, ofDocument("SHT-2", "ISSU", "TRD", "SL-9106", 50));
        told(tianjin, "/v3/events?transportDocumentReference=SL-9106", 2);

        post(tianjin, named("SHT-1", 30).put("isRetracted", true));

        await().untilAsserted(() -> assertThat(
                        tianjin.get("/v3/events?equipmentReference=" + box).body())
                .contains("\"isRetracted\":true")
                .doesNotContain("SHT-2"));
    }

    @Test
    void pages_hold_each_event_once_however_many_containers_it_belongs_to() {
        for (int serial = 9110; serial < 9114; serial++) {
            load(Reports.container(serial), Map.of("bookingReference", "SB-9110"));
        }
        post(
                tianjin,
                ofDocument("SHP-1", "CONF", "BKG", "SB-9110", 50),
                ofDocument("SHP-2", "REQS", "BKG", "SB-9110", 51));
        told(customs, "/v3/events?carrierBookingReference=SB-9110", 6);

        for (String order : List.of("", "&sort=eventDateTime:ASC", "&sort=eventCreatedDateTime:DESC")) {
            List<String> ids = new java.util.ArrayList<>();
            String next = "/v2/events?carrierBookingReference=SB-9110&limit=1" + order;
            while (!next.isEmpty()) {
                Answer page = tianjin.get(next);
                page.json().forEach(event -> ids.add(event.get("eventID").asString()));
                String link = page.header("Next-Page");
                next = link.isEmpty() ? "" : link.substring(link.indexOf("/v2/"));
            }
            assertThat(ids).as(order).hasSize(6).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_names_nothing_at_all_is_refused_by_itself() {
        ObjectNode nothing = ofDocument("SHN-1", "ISSU", "VGM", "V-1", 50);
        ObjectNode voyageless = ofCall("SHN-2", "ARRI", "SC1", 50);
        ((ObjectNode) voyageless.at("/transportDetails/transportCall")).remove("exportVoyageNumberOrReference");
        ObjectNode gate = ofDocument("SHN-3", "GTIN", "TRD", "SL-1", 50);
        classify(gate, "EQUIPMENT", "equipmentEventTypeCode", "GTIN");

        Answer answer = post(tianjin, nothing, voyageless, gate);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(errors(answer))
                .containsExactly(
                        "$.events[0].equipmentDetails.equipmentReference",
                        "$.events[1].equipmentDetails.equipmentReference",
                        "$.events[2].equipmentDetails.equipmentReference");
    }

    private static void assertNothing(TestCaller caller, String question) {
        Answer answer = caller.get("/v3/events?limit=1&" + question);
        assertThat(answer.json().get("events")).as(question).isEmpty();
        assertThat(answer.header("Next-Page-Cursor")).as(question).isEmpty();
    }

    private void load(String box, Map<String, Object> more) {
        Map<String, Object> event = Reports.event(box, "LOAD", "CNTXG", Reports.time(90));
        event.putAll(more);
        Answer answer = tianjin.post("/movements", event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Answer post(TestCaller caller, ObjectNode... events) {
        Answer answer = caller.post("/v3/events", JSON.writeValueAsString(Map.of("events", List.of(events))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> errors(Answer answer) {
        return StreamSupport.stream(answer.json().path("feedbackElements").spliterator(), false)
                .filter(element -> element.get("severity").asString().equals("ERROR"))
                .map(element -> element.path("propertyPath").asString())
                .toList();
    }

    /** The events that a question is answered with, once there are as many. */
    private static List<JsonNode> told(TestCaller caller, String question, int count) {
        return await().until(
                        () -> {
                            Answer answer = caller.get(question);
                            assertThat(EVENTS.faults(answer.body())).isEmpty();
                            return StreamSupport.stream(
                                            answer.json().get("events").spliterator(), false)
                                    .toList();
                        },
                        events -> events.size() == count);
    }

    private static ObjectNode ofDocument(String id, String code, String type, String number, int updated) {
        ObjectNode event = at(named(id, updated));
        classify(event, "SHIPMENT", "shipmentEventTypeCode", code);
        event.putObject("shipmentDetails")
                .putObject("documentReference")
                .put("typeCode", type)
                .put("reference", number);
        return event;
    }

    private static ObjectNode ofCall(String id, String code, String voyage, int updated) {
        ObjectNode event = at(named(id, updated));
        classify(event, "TRANSPORT", "transportEventTypeCode", code);
        var call = event.putObject("transportDetails").putObject("transportCall");
        call.put("modeOfTransport", "VESSEL");
        call.putObject("exportVoyageNumberOrReference").put("carrierVoyageNumber", voyage);
        call.putObject("vesselTransport").put("vesselIMONumber", "9321483");
        return event;
    }

    private static ObjectNode nowhere(ObjectNode event) {
        event.remove("eventLocation");
        return event;
    }

    private static ObjectNode of(String box, ObjectNode event) {
        event.putObject("equipmentDetails").put("equipmentReference", box);
        return event;
    }

    private static ObjectNode named(String id, int updated) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventID", id).put("eventUpdatedDateTime", Reports.text(Reports.time(updated)));
        event.putObject("eventRouting")
                .putObject("originatingParty")
                .put("partyCode", "HLC")
                .put("codeListProvider", "SMDG");
        return event;
    }

    private static ObjectNode at(ObjectNode event) {
        event.put("eventDateTime", Reports.text(Reports.time(60)));
        event.putObject("eventLocation").put("UNLocationCode", "CNTXG");
        return event;
    }

    private static void classify(ObjectNode event, String type, String field, String code) {
        event.putObject("eventClassification")
                .put("eventTypeCode", type)
                .put("eventClassifierCode", "ACT")
                .put(field, code);
    }
}
