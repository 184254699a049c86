package org.portolan.gateway.dcsa.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

@OnBothEngines
class PostingEventsTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final PublishedSchema DONE = PublishedSchema.ofVersion3("PostEventsResponse");
    private static final PublishedSchema ERROR = PublishedSchema.ofVersion3("PostEventsError");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCaller tianjin = GATEWAY.as(TestKeys.TIANJIN_PORT);

    @Test
    void a_carriers_event_is_told_again_under_its_own_name() {
        String box = Reports.container(5300);

        Answer answer = post(tianjin, event(box, "CAR-1", "LOAD", 100, 90));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer)).isEmpty();
        JsonNode told = events(box, 1).getFirst();
        assertThat(told.get("eventID").asString()).isEqualTo("CAR-1");
        assertThat(told.at("/eventRouting/originatingParty/partyCode").asString())
                .isEqualTo("HLC");
        assertThat(told.at("/eventRouting/originatingParty/codeListProvider").asString())
                .isEqualTo("SMDG");
        assertThat(told.at("/eventRouting/forwardingParties/0/partyCode").asString())
                .isEqualTo("CNTXGPortMSP");
        assertThat(told.at("/transportDetails/transportCall/vesselTransport/vesselIMONumber")
                        .asString())
                .isEqualTo("9321483");
    }

    @Test
    void all_five_types_come_back_as_they_went() {
        String box = Reports.container(5301);
        var issued = event(box, "SHI-1", "ISSU", 99, 89);
        classify(issued, "SHIPMENT", "shipmentEventTypeCode", "ISSU");
        issued.putObject("shipmentDetails")
                .put("reason", "Draft agreed")
                .putObject("documentReference")
                .put("typeCode", "TRD")
                .put("reference", "HHL71800000");
        var opened = event(box, "IOT-1", "DETC", 98, 88);
        classify(opened, "IOT", "iotEventTypeCode", "DETC");
        opened.putObject("iotDetails").put("iotEventCode", "DRO");
        var cold = event(box, "REE-1", "MEAS", 97, 87);
        classify(cold, "REEFER", "reeferEventTypeCode", "MEAS");
        cold.putObject("reeferDetails")
                .put("temperatureUnit", "CEL")
                .put("internalSetpointTemperature", -15)
                .putArray("temperatureProbeMeasurements")
                .addObject()
                .put("measuredTemperatureValue", -14.5)
                .put("USDAProbeNumber", 2);
        var left = event(box, "TRA-1", "DEPA", 96, 86);
        classify(left, "TRANSPORT", "transportEventTypeCode", "DEPA");

        Answer answer = post(tianjin, event(box, "EQU-1", "LOAD", 100, 90), issued, opened, cold, left);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer)).isEmpty();
        List<JsonNode> told = events(box, 5);
        assertThat(told.get(1)
                        .at("/shipmentDetails/documentReference/reference")
                        .asString())
                .isEqualTo("HHL71800000");
        assertThat(told.get(1).at("/shipmentDetails/reason").asString()).isEqualTo("Draft agreed");
        assertThat(told.get(3)
                        .at("/reeferDetails/temperatureProbeMeasurements/0")
                        .toString())
                .isEqualTo("{\"measuredTemperatureValue\":-14.5,\"USDAProbeNumber\":2}");
    }

    @Test
    void the_same_event_twice_is_one_and_a_newer_update_wins_in_whatever_order() {
        String box = Reports.container(5302);
        ObjectNode newest = event(box, "UPD-1", "LOAD", 40, 10);

        post(tianjin, event(box, "UPD-1", "LOAD", 60, 30));
        post(tianjin, newest);
        events(box, 1);
        Answer late = post(tianjin, event(box, "UPD-1", "LOAD", 50, 20));
        post(tianjin, newest);

        assertThat(feedback(late)).containsExactly("WARN $.events[0].eventUpdatedDateTime");
        JsonNode told = events(box, 1).getFirst();
        assertThat(OffsetDateTime.parse(told.get("eventDateTime").asString()))
                .isEqualTo(OffsetDateTime.parse(newest.get("eventDateTime").asString()));
    }

    @Test
    void what_two_members_bring_under_one_name_is_told_of_each() {
        String box = Reports.container(5310);
        ObjectNode elsewhere = event(box, "TWO-1", "LOAD", 70, 30);
        ((ObjectNode) elsewhere.get("eventLocation")).put("UNLocationCode", "SGSIN");
        post(tianjin, event(box, "TWO-1", "LOAD", 60, 30));
        post(GATEWAY.as(TestKeys.SINGAPORE_PORT), elsewhere);
        post(GATEWAY.as(TestKeys.SINGAPORE_PORT), retraction("TWO-1"));

        List<JsonNode> told = events(box, 2);

        assertThat(told)
                .extracting(
                        event -> event.get("eventID").asString(),
                        event -> event.path("isRetracted").asBoolean(false))
                .containsExactlyInAnyOrder(tuple("TWO-1", false), tuple("TWO-1", true));
        assertThat(told.getFirst().toString()).contains("CNTXGPortMSP");
    }

    @Test
    void a_retraction_needs_the_name_alone() {
        String box = Reports.container(5303);
        post(tianjin, event(box, "RET-1", "LOAD", 60, 30), event(box, "RET-2", "GTIN", 70, 30));

        Answer answer = post(tianjin, retraction("RET-1"));
        Answer again = post(tianjin, retraction("RET-1"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer)).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        List<JsonNode> told = events(box, 2);
        assertThat(told.getFirst().get("eventID").asString()).isEqualTo("RET-2");
        assertThat(told.getLast().get("eventID").asString()).isEqualTo("RET-1");
        assertThat(told.getLast().get("isRetracted").asBoolean()).isTrue();
        assertThat(told.getLast().has("eventClassification")).isFalse();
    }

    @Test
    void what_was_retracted_stays_so_until_a_newer_update_and_its_sender_is_told() {
        String box = Reports.container(5309);
        ObjectNode first = event(box, "BACK-1", "LOAD", 60, 30);
        post(tianjin, first);
        ObjectNode retraction = retraction("BACK-1");
        retraction.put("eventUpdatedDateTime", Reports.text(Reports.time(20)));
        post(tianjin, retraction);

        Answer same = post(tianjin, first);
        events(box, 1);
        Answer late = post(tianjin, event(box, "BACK-1", "LOAD", 59, 25), event(box, "BACK-2", "GTIN", 70, 30));
        Answer newer = post(tianjin, event(box, "BACK-1", "LOAD", 58, 10));

        assertThat(feedback(same)).containsExactly("ERROR $.events[0].eventUpdatedDateTime");
        assertThat(same.body()).contains("RETRACTED: ");
        assertThat(feedback(late)).containsExactly("ERROR $.events[0].eventUpdatedDateTime");
        assertThat(feedback(newer)).isEmpty();
        await().untilAsserted(() -> assertThat(events(box, 2))
                .noneMatch(event -> event.path("isRetracted").asBoolean(false)));
    }

    @Test
    void good_events_are_recorded_beside_bad_ones_and_each_bad_one_is_named() {
        String box = Reports.container(5304);
        ObjectNode wrongNumber = event("TGHU1234568", "BAD-1", "LOAD", 50, 40);
        ObjectNode foreign = event(box, "BAD-2", "LOAD", 50, 40);
        ((ObjectNode) foreign.get("eventLocation")).put("UNLocationCode", "SGSIN");
        ObjectNode noType = event(box, "BAD-3", "LOAD", 50, 40);
        ((ObjectNode) noType.get("eventClassification")).put("equipmentEventTypeCode", "FLEW");
        ObjectNode customs = event(box, "BAD-4", "CUSR", 50, 40);
        ObjectNode nothing = event(box, "BAD-5", "LOAD", 50, 40);
        nothing.putNull("eventDateTime");

        Answer answer = post(
                tianjin,
                wrongNumber,
                event(box, "GOOD-1", "LOAD", 50, 40),
                foreign,
                noType,
                customs,
                retraction("NEVER-1"),
                nothing);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer))
                .containsExactly(
                        "ERROR $.events[0].equipmentDetails.equipmentReference",
                        "ERROR $.events[2].eventLocation.UNLocationCode",
                        "ERROR $.events[3].eventClassification.equipmentEventTypeCode",
                        "ERROR $.events[4].eventClassification",
                        "ERROR $.events[5].eventID",
                        "ERROR $.events[6].eventDateTime");
        assertThat(events(box, 1)).hasSize(1);
    }

    @Test
    void a_size_type_that_is_too_long_is_no_fault_of_the_seals() {
        ObjectNode event = event(Reports.container(5307), "ISO-1", "LOAD", 50, 40);
        ((ObjectNode) event.get("equipmentDetails")).put("ISOEquipmentCode", "22G1X");

        assertThat(feedback(post(tianjin, event)))
                .containsExactly("ERROR $.events[0].equipmentDetails.ISOEquipmentCode");
    }

    @Test
    void times_have_as_many_digits_and_whatever_offset_a_client_writes() {
        String box = Reports.container(5308);
        int count = 0;
        for (String form : List.of(".123456+08:00", ".123456789+08:00", ".123456+0800", ".123456789123+08", ".123Z")) {
            ObjectNode event = event(box, "TIME-" + count++, "LOAD", 50, 40);
            event.put("eventDateTime", "2026-06-01T08:00:00" + form);
            event.put("eventUpdatedDateTime", "2026-06-01T09:00:00" + form);

            assertThat(feedback(post(tianjin, event))).as(form).noneMatch(said -> said.startsWith("ERROR"));
        }
        assertThat(events(box, count)).hasSize(count);
    }

    @Test
    void what_is_so_of_every_event_is_said_once() {
        String box = Reports.container(5306);

        Answer answer = post(tianjin, event(box, "ONCE-1", "LOAD", 50, 40), event(box, "ONCE-2", "DEPA", 40, 30));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(StreamSupport.stream(answer.json().get("feedbackElements").spliterator(), false)
                        .map(element -> element.get("propertyPath").asString())
                        .filter(path -> path.contains("eventUpdatedDateTime")))
                .containsExactly("$.events[*].eventUpdatedDateTime");
    }

    @Test
    void what_is_not_recorded_is_named() {
        String box = Reports.container(5305);
        ObjectNode event = event(box, "INF-1", "LOAD", 50, 40);
        ((ObjectNode) event.get("equipmentDetails")).remove("emptyIndicatorCode");
        ((ObjectNode) event.get("eventLocation")).put("locationName", "Somewhere");
        event.put("fromTheFuture", true);

        Answer answer = post(tianjin, event);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer))
                .containsExactly(
                        "WARN $.events[0].equipmentDetails.emptyIndicatorCode",
                        "INFO $.events[0].eventLocation.locationName",
                        "INFO $.events[0].fromTheFuture");
        assertThat(answer.body()).contains("\"propertyPath\":\"$.events[0].eventUpdatedDateTime\"");
    }

    @Test
    void a_request_of_which_nothing_is_done_is_answered_with_feedback_on_each_event() {
        ObjectNode noContainer = event("TGHU1234568", "SHI-9", "ISSU", 50, 40);
        noContainer.remove("equipmentDetails");

        Answer answer = post(tianjin, event("TGHU1234568", "BAD-1", "LOAD", 50, 40), noContainer);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(DONE.faults(answer.body())).isEmpty();
        assertThat(feedback(answer))
                .containsExactly(
                        "ERROR $.events[0].equipmentDetails.equipmentReference",
                        "ERROR $.events[1].eventClassification.equipmentEventTypeCode",
                        "ERROR $.events[1].equipmentDetails.equipmentReference");
    }

    @Test
    void members_that_stand_twice_are_named_with_their_event() {
        Answer answer = body(
                tianjin,
                "{\"events\":[{\"eventID\":\"1\"},{\"eventID\":\"2\",\"equipmentDetails\":"
                        + "{\"equipmentReference\":\"A\",\"equipmentReference\":\"B\"},\"eventID\":\"3\"}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(feedback(answer))
                .containsExactly("ERROR $.events[1].equipmentDetails.equipmentReference", "ERROR $.events[1].eventID");
        assertThat(answer.body()).contains("DUPLICATE_FIELD: ", "stands more than once");
    }

    @Test
    void a_body_that_is_no_list_of_events_is_an_error() {
        for (Answer answer : List.of(
                body(tianjin, "{\"events\":[{\"eventID\":\"1\",\"eventID\":\"2\"}]}"),
                body(tianjin, "{\"events\":[{\"eventID\":"),
                body(tianjin, "[]"),
                body(tianjin, ""),
                body(tianjin, "{\"events\":{}}"),
                body(tianjin, "{\"events\":[17,\"x\",null]}"),
                body(tianjin, "{\"events\":" + "[".repeat(40) + "]".repeat(40) + "}"),
                body(tianjin, "{\"events\":[" + "{},".repeat(1_000) + "{}]}"),
                tianjin.post("/v3/events", "{}", "API-Version", "2.2.0"),
                tianjin.post("/v3/events", "text/plain", BodyPublishers.ofString("x")),
                body(GATEWAY.as(TestKeys.CN_TRADER), "{\"events\":[]}"),
                body(GATEWAY.anonymous(), "{\"events\":[]}"))) {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(ERROR.faults(answer.body())).as(answer.body()).isEmpty();
            assertThat(answer.body()).contains("\"severity\":\"ERROR\"");
            assertThat(answer.header("API-Version")).isEqualTo("3.0.0");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
    }

    @Test
    void nothing_in_nothing_out() {
        Answer answer = body(tianjin, "{\"events\":[]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(DONE.faults(answer.body())).isEmpty();
    }

    @Test
    void numbers_that_would_fill_the_memory_are_refused() {
        String box = Reports.container(5306);
        ObjectNode cold = event(box, "BIG-1", "MEAS", 97, 87);
        classify(cold, "REEFER", "reeferEventTypeCode", "MEAS");
        cold.putObject("reeferDetails").put("temperatureUnit", "CEL").put("internalSetpointTemperature", 17);

        Answer answer = body(tianjin, "{\"events\":[" + cold.toString().replace(":17}", ":1e999999999}") + "]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(feedback(answer)).singleElement().asString().startsWith("ERROR $.events[0]");
    }

    private static Answer post(TestCaller caller, ObjectNode... events) {
        return body(caller, JSON.writeValueAsString(Map.of("events", List.of(events))));
    }

    private static Answer body(TestCaller caller, String body) {
        Answer answer = caller.post("/v3/events", body);
        assertThat(answer.header("API-Version")).isEqualTo("3.0.0");
        assertThat((answer.status() == 200 ? DONE : ERROR).faults(answer.body()))
                .as(answer.body())
                .isEmpty();
        return answer;
    }

    /** The events of a container, once there are as many. */
    private static List<JsonNode> events(String box, int count) {
        return await().until(
                        () -> {
                            Answer answer = GATEWAY.as(TestKeys.CN_OFFICER).get("/v3/events?equipmentReference=" + box);
                            return StreamSupport.stream(
                                            answer.json().get("events").spliterator(), false)
                                    .toList();
                        },
                        told -> told.size() == count);
    }

    /** Without what is so of all events: that their time of update is the one of recording. */
    private static List<String> feedback(Answer answer) {
        JsonNode elements = answer.json().path("feedbackElements");
        return IntStream.range(0, elements.size())
                .mapToObj(elements::get)
                .map(element -> element.get("severity").asString() + " "
                        + element.get("propertyPath").asString())
                .filter(element -> !element.startsWith("INFO") || !element.endsWith("].eventUpdatedDateTime"))
                .toList();
    }

    private static ObjectNode retraction(String id) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventID", id).put("isRetracted", true);
        event.putObject("eventRouting")
                .putObject("originatingParty")
                .put("partyCode", "HLC")
                .put("codeListProvider", "SMDG");
        return event;
    }

    private static ObjectNode event(String box, String id, String code, int happened, int updated) {
        ObjectNode event = retraction(id);
        event.remove("isRetracted");
        event.put("eventDateTime", Reports.text(Reports.time(happened)));
        event.put("eventUpdatedDateTime", Reports.text(Reports.time(updated)));
        event.putObject("eventLocation").put("UNLocationCode", "CNTXG");
        classify(event, "EQUIPMENT", "equipmentEventTypeCode", code);
        event.putObject("equipmentDetails")
                .put("equipmentReference", box)
                .put("emptyIndicatorCode", "LADEN")
                .put("movementType", "EXPORT");
        var call = event.putObject("transportDetails").putObject("transportCall");
        call.put("modeOfTransport", "VESSEL");
        call.putObject("exportVoyageNumberOrReference").put("carrierVoyageNumber", "2103S");
        call.putObject("vesselTransport").put("vesselIMONumber", "9321483");
        return event;
    }

    private static void classify(ObjectNode event, String type, String field, String code) {
        event.putObject("eventClassification")
                .put("eventTypeCode", type)
                .put("eventClassifierCode", "ACT")
                .put(field, code);
    }
}
