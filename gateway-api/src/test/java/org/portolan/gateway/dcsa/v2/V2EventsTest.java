package org.portolan.gateway.dcsa.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.dcsa.PublishedSchema;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;

class V2EventsTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final PublishedSchema EVENTS = PublishedSchema.ofVersion2("events");
    private static final PublishedSchema ERROR = PublishedSchema.ofVersion2("error");
    private static final String BOX = Reports.container(5400);
    private static final TestCaller CUSTOMS = GATEWAY.as(TestKeys.CN_OFFICER);
    private static final TestCaller TIANJIN = GATEWAY.as(TestKeys.TIANJIN_PORT);
    private static long last;

    @BeforeAll
    static void a_container_leaves_tianjin() {
        record(TIANJIN, event("EQUIPMENT", "GTIN", 300));
        record(CUSTOMS, event("EQUIPMENT", "CUSR", 280));
        record(
                TIANJIN,
                with(
                        event("SHIPMENT", "ISSU", 275),
                        "documentReferences",
                        List.of(Map.of("type", "TRD", "number", "T-" + BOX))));
        record(TIANJIN, with(event("IOT", "DETC", 273), "reading", Map.of("iotEventCode", "DRO")));
        record(TIANJIN, vessel(with(event("EQUIPMENT", "LOAD", 270), "bookingReference", "BKG-" + BOX)));
        last = record(TIANJIN, vessel(event("TRANSPORT", "DEPA", 260)));
    }

    @Test
    void tells_what_version_2_has_words_for() {
        Answer answer = get(CUSTOMS, "equipmentReference=" + BOX);

        assertThat(codes(answer)).containsExactly("GTIN", "ISSU", "LOAD", "DEPA");
        JsonNode issued = answer.json().get(1);
        assertThat(issued.get("eventDateTime")).isEqualTo(issued.get("eventCreatedDateTime"));
        assertThat(answer.header("Current-Page")).contains("/v2/events?").contains("equipmentReference=" + BOX);
        assertThat(answer.header("Next-Page")).isEmpty();
        for (int index : List.of(1, 3)) {
            assertThat(answer.json().at("/" + index + "/references").toString())
                    .isEqualTo("[{\"referenceType\":\"EQ\",\"referenceValue\":\"" + BOX + "\"}]");
        }
        JsonNode call = answer.json().at("/3/transportCall");
        assertThat(call.get("exportVoyageNumber").asString()).isEqualTo("2103S");
        assertThat(call.get("importVoyageNumber").asString()).isEqualTo("2104N");
        assertThat(call.get("carrierServiceCode").asString()).isEqualTo("FE1");
    }

    @Test
    void a_filter_that_the_type_excludes_is_refused() {
        for (String question : List.of(
                "eventType=EQUIPMENT&shipmentEventTypeCode=ISSU",
                "eventType=TRANSPORT&documentTypeCode=BKG",
                "eventType=SHIPMENT,EQUIPMENT&transportEventTypeCode=DEPA",
                "eventType=TRANSPORT&equipmentEventTypeCode=LOAD",
                "eventType=SHIPMENT&vesselIMONumber=9321483",
                "eventType=SHIPMENT&UNLocationCode=CNTXG",
                "eventType=SHIPMENT&transportCallID=A",
                "eventType=SHIPMENT&carrierServiceCode=FE1",
                "eventType=SHIPMENT&exportVoyageNumber=2103S")) {
            Answer answer = CUSTOMS.get("/v2/events?" + question);

            assertThat(answer.status()).as(question).isEqualTo(400);
            assertThat(answer.text("/errors/0/message")).contains("is excluded by eventType");
        }
    }

    @Test
    void a_list_without_anything_between_its_commas_is_refused_by_its_name() {
        for (String name : List.of(
                "eventType",
                "shipmentEventTypeCode",
                "documentTypeCode",
                "transportEventTypeCode",
                "equipmentEventTypeCode")) {
            Answer answer = CUSTOMS.get("/v2/events?" + name + "=,");

            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.text("/errors/0/message")).contains(name, "empty item");
        }
    }

    @Test
    void a_plus_sign_in_a_question_is_encoded_in_the_links() {
        String time = "2026-01-01T00:00:00%2B08:00";
        Answer answer = get(CUSTOMS, "limit=1&equipmentReference=" + BOX + "&eventCreatedDateTime:gte=" + time);

        for (String header : List.of("Current-Page", "First-Page", "Next-Page")) {
            assertThat(answer.header(header)).contains("%2B08").doesNotContain("+");
        }
        assertThat(codes(page(CUSTOMS, relative(answer.header("Next-Page"))))).containsExactly("ISSU");
    }

    @Test
    void every_filter_filters() {
        Map.ofEntries(
                        Map.entry("eventType=SHIPMENT,TRANSPORT", List.of("ISSU", "DEPA")),
                        Map.entry("shipmentEventTypeCode=ISSU,VOID", List.of("ISSU")),
                        Map.entry("documentTypeCode=TRD", List.of("ISSU")),
                        Map.entry("carrierBookingReference=BKG-" + BOX, List.of("LOAD")),
                        Map.entry("bookingReference=BKG-" + BOX, List.of("LOAD")),
                        Map.entry("transportDocumentReference=T-" + BOX, List.of("ISSU")),
                        Map.entry("transportDocumentReference=BL-" + BOX, List.of("GTIN", "ISSU", "LOAD", "DEPA")),
                        Map.entry("transportDocumentID=" + UUID.randomUUID(), List.<String>of()),
                        Map.entry("transportEventTypeCode=DEPA", List.of("DEPA")),
                        Map.entry("transportEventTypeCode=ARRI", List.<String>of()),
                        Map.entry("scheduleID=" + UUID.randomUUID(), List.<String>of()),
                        Map.entry("transportCallID=CNTXG-VESSEL-9321483-2103S", List.of("LOAD", "DEPA")),
                        Map.entry("vesselIMONumber=9321483", List.of("LOAD", "DEPA")),
                        Map.entry("carrierVoyageNumber=2103S", List.of("LOAD", "DEPA")),
                        Map.entry("exportVoyageNumber=2103S&equipmentEventTypeCode=LOAD", List.of("LOAD")),
                        Map.entry("carrierServiceCode=FE1", List.of("LOAD", "DEPA")),
                        Map.entry("carrierServiceCode=FE2", List.<String>of()),
                        Map.entry("documentTypeCode=VGM,CAS,CUS,DGD,OOG,CBR", List.<String>of()),
                        Map.entry("eventType=TRANSPORT&exportVoyageNumber=2103S", List.of("DEPA")),
                        Map.entry("exportVoyageNumber=2104N", List.<String>of()),
                        Map.entry("UNLocationCode=CNTXG", List.of("GTIN", "ISSU", "LOAD", "DEPA")),
                        Map.entry("UNLocationCode=SGSIN", List.<String>of()),
                        Map.entry("equipmentEventTypeCode=GTIN,LOAD", List.of("GTIN", "LOAD")),
                        Map.entry("shipmentEventTypeCode=DRFT&equipmentEventTypeCode=GTIN", List.<String>of()))
                .forEach((filter, codes) -> assertThat(codes(get(CUSTOMS, "equipmentReference=" + BOX + "&" + filter)))
                        .as(filter)
                        .containsExactlyElementsOf(codes));
    }

    @Test
    void times_of_creation_have_operators() {
        JsonNode all = get(CUSTOMS, "equipmentReference=" + BOX).json();
        String second = all.get(1).get("eventCreatedDateTime").asString();
        String box = "equipmentReference=" + BOX + "&eventCreatedDateTime";

        assertThat(codes(get(CUSTOMS, box + ":gte=" + second))).containsExactly("ISSU", "LOAD", "DEPA");
        assertThat(codes(get(CUSTOMS, box + ":gt=" + second))).containsExactly("LOAD", "DEPA");
        assertThat(codes(get(CUSTOMS, box + ":lte=" + second))).containsExactly("GTIN", "ISSU");
        assertThat(codes(get(CUSTOMS, box + ":lt=" + second))).containsExactly("GTIN");
        assertThat(codes(get(CUSTOMS, box + "=" + second))).containsExactly("ISSU");
        assertThat(codes(get(CUSTOMS, box + ":eq=" + second))).containsExactly("ISSU");
        assertThat(codes(get(CUSTOMS, box + ":gte=2026-01-01T00:00:00+08:00"))).hasSize(4);
    }

    @Test
    void links_lead_through_all_pages_in_the_wanted_order() {
        List<String> created = List.of("GTIN", "ISSU", "LOAD", "DEPA");
        // A shipment event happens, for version 2, when it is recorded.
        List<String> happened = List.of("GTIN", "LOAD", "DEPA", "ISSU");
        Map<String, List<String>> wanted = Map.of(
                "",
                created,
                "&sort=eventCreatedDateTime:DESC",
                created.reversed(),
                "&sort=eventDateTime",
                happened,
                "&sort=eventDateTime:DESC",
                happened.reversed());
        wanted.forEach((sort, order) -> {
            List<String> codes = new ArrayList<>();
            String next = "/v2/events?limit=1&equipmentReference=" + BOX + sort;
            while (!next.isEmpty()) {
                Answer page = page(CUSTOMS, next);
                codes.addAll(codes(page));
                next = page.header("Next-Page").isEmpty() ? "" : relative(page.header("Next-Page"));
            }

            assertThat(codes).as(sort).containsExactlyElementsOf(order);
        });
    }

    @Test
    void an_event_is_found_by_its_id_by_those_who_may() {
        String id = get(CUSTOMS, "equipmentReference=" + BOX)
                .json()
                .get(0)
                .get("eventID")
                .asString();

        Answer found = CUSTOMS.get("/v2/events/" + id);
        Answer hidden = GATEWAY.as(TestKeys.SINGAPORE_PORT).get("/v2/events/" + id);
        Answer missing = GATEWAY.as(TestKeys.SINGAPORE_PORT).get("/v2/events/" + UUID.randomUUID());

        assertThat(found.status()).isEqualTo(200);
        assertThat(PublishedSchema.ofVersion2("event").faults(found.body())).isEmpty();
        assertThat(found.text("/equipmentEventTypeCode")).isEqualTo("GTIN");
        assertThat(List.of(hidden.status(), missing.status())).containsOnly(404);
        assertThat(ERROR.faults(hidden.body())).isEmpty();
        assertThat(hidden.text("/errors/0/message")).isEqualTo(missing.text("/errors/0/message"));
    }

    @Test
    void wrong_questions_are_answered_in_the_form_of_version_2() {
        for (Answer answer : List.of(
                CUSTOMS.get("/v2/events?eventType=IOT"),
                CUSTOMS.get("/v2/events?limit=0"),
                CUSTOMS.get("/v2/events?limit=x"),
                CUSTOMS.get("/v2/events?cursor=x"),
                CUSTOMS.get("/v2/events?sort=colour"),
                CUSTOMS.get("/v2/events?colour=red"),
                CUSTOMS.get("/v2/events?equipmentReference="),
                CUSTOMS.get("/v2/events?equipmentEventTypeCode=FLEW"),
                CUSTOMS.get("/v2/events?eventCreatedDateTime:gte=yesterday"),
                CUSTOMS.get("/v2/events?bookingReference=A&carrierBookingReference=B"),
                CUSTOMS.get("/v2/events", "API-Version", "3"),
                CUSTOMS.get("/v2/events/no-uuid"),
                CUSTOMS.get("/v2/elsewhere"),
                CUSTOMS.delete("/v2/events"),
                GATEWAY.anonymous().get("/v2/events"))) {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(ERROR.faults(answer.body())).as(answer.body()).isEmpty();
            assertThat(answer.number("/statusCode")).isEqualTo(answer.status());
            assertThat(answer.header("API-Version")).isEqualTo("2.2.0");
        }
    }

    @Test
    void a_request_may_name_the_version_by_its_major_its_minor_or_in_full() {
        for (String version : List.of("2", "2.2", "2.2.0")) {
            Answer answer = CUSTOMS.get("/v2/events?limit=1", "API-Version", version);

            assertThat(answer.status()).as(version).isEqualTo(200);
            assertThat(answer.header("API-Version")).isEqualTo("2.2.0");
        }
        for (String other : List.of("2.1", "2.2.1", "22", "2.", "2.2.0.0")) {
            assertThat(CUSTOMS.get("/v2/events?limit=1", "API-Version", other).status())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    private static String relative(String link) {
        URI uri = URI.create(link);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Answer get(TestCaller caller, String query) {
        return page(caller, "/v2/events?minPosition=" + last + "&" + query);
    }

    private static Answer page(TestCaller caller, String path) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(EVENTS.faults(answer.body())).isEmpty();
        assertThat(answer.header("API-Version")).isEqualTo("2.2.0");
        assertThat(answer.header("Current-Page")).isNotEmpty();
        return answer;
    }

    private static List<String> codes(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(event -> event.properties().stream()
                        .filter(member -> member.getKey().endsWith("EventTypeCode"))
                        .map(member -> member.getValue().asString())
                        .collect(Collectors.joining()))
                .toList();
    }

    private static Map<String, Object> event(String type, String code, int minutesAgo) {
        return with(Reports.event(BOX, code, "CNTXG", Reports.time(minutesAgo)), "eventType", type);
    }

    private static Map<String, Object> vessel(Map<String, Object> event) {
        with(with(event, "carrierServiceCode", "FE1"), "otherVoyage", "2104N");
        return with(with(with(event, "transportMode", "VESSEL"), "vesselImo", "9321483"), "voyage", "2103S");
    }

    private static Map<String, Object> with(Map<String, Object> event, String name, Object value) {
        event.put(name, value);
        return event;
    }

    private static long record(TestCaller caller, Map<String, Object> event) {
        Answer answer = caller.post("/movements", event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/block");
    }
}
