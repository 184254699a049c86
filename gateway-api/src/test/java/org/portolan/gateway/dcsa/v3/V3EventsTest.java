package org.portolan.gateway.dcsa.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.dcsa.PublishedSchema;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.JsonNode;

@OnBothEngines
class V3EventsTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final PublishedSchema EVENTS = PublishedSchema.ofVersion3("GetEventsResponse");
    private static final PublishedSchema ERROR = PublishedSchema.ofVersion3("GetEventsError");
    private static final String BOX = Reports.container(5200);
    private static final String OTHER = Reports.container(5201);
    private static final String BILL = "BL-" + BOX;
    private static final String BOOKING = "BKG-" + BOX;

    private static final TestCaller CUSTOMS = GATEWAY.as(TestKeys.CN_OFFICER);
    private static final TestCaller TIANJIN = GATEWAY.as(TestKeys.TIANJIN_PORT);
    private static final TestCaller SINGAPORE = GATEWAY.as(TestKeys.SINGAPORE_PORT);
    private static long last;

    @BeforeAll
    static void containers_leave_tianjin() {
        record(TIANJIN, event(BOX, "EQUIPMENT", "GTIN", 300));
        record(CUSTOMS, event(BOX, "EQUIPMENT", "CUSS", 290));
        record(CUSTOMS, event(BOX, "EQUIPMENT", "CUSR", 280));
        record(TIANJIN, event(BOX, "EQUIPMENT", "XSTK", 275));
        record(
                TIANJIN,
                with(
                        event(BOX, "SHIPMENT", "ISSU", 274),
                        "documentReferences",
                        List.of(Map.of("type", "VGM", "number", "V-1"))));
        record(TIANJIN, with(event(BOX, "IOT", "DETC", 273), "reading", Map.of("iotEventCode", "DRO")));
        record(
                TIANJIN,
                with(
                        event(BOX, "REEFER", "MEAS", 272),
                        "reading",
                        Map.of(
                                "temperatureUnit",
                                "CEL",
                                "setpoint",
                                "-18.5",
                                "temperatures",
                                List.of(
                                        Map.of("probe", "USDA1", "value", "-18.2"),
                                        Map.of("probe", "P22", "value", "-17")),
                                "humidityPercent",
                                "61.5")));
        record(TIANJIN, with(event(BOX, "EQUIPMENT", "LOAD", 270), "bookingReference", BOOKING));
        record(
                TIANJIN,
                with(
                        with(
                                with(event(BOX, "TRANSPORT", "DEPA", 260), "transportMode", "VESSEL"),
                                "vesselImo",
                                "9321483"),
                        "voyage",
                        "2103S"));
        last = record(SINGAPORE, with(event(OTHER, "EQUIPMENT", "DISC", 50), "location", "SGSIN"));
        Answer opened = GATEWAY.as(TestKeys.CN_TRADER)
                .post(
                        "/enrolments",
                        Map.of("containerNumber", BOX, "proof", Map.of("type", "BILL_OF_LADING", "value", BILL)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    @Test
    void tells_all_five_types_in_the_published_form() {
        Answer answer = get(CUSTOMS, "equipmentReference=" + BOX);

        assertThat(types(answer)).containsExactlyInAnyOrder("EQUIPMENT", "SHIPMENT", "IOT", "REEFER", "TRANSPORT");
        assertThat(codes(answer)).containsExactly("GTIN", "CUSS", "CUSR", "ISSU", "DETC", "MEAS", "LOAD", "DEPA");
        assertThat(answer.body()).doesNotContain("null");
    }

    @Test
    void every_filter_and_every_two_of_them_really_filter() {
        List<String> filters = List.of(
                "equipmentReference=" + BOX,
                "carrierBookingReference=" + BOOKING,
                "transportDocumentReference=" + BILL);

        assertThat(codes(get(CUSTOMS, filters.get(1)))).containsExactly("LOAD");
        assertThat(codes(get(CUSTOMS, filters.get(2)))).hasSize(8);
        assertThat(codes(get(CUSTOMS, String.join("&", filters)))).containsExactly("LOAD");
        assertThat(codes(get(CUSTOMS, filters.get(0) + "&eventTypes=IOT,REEFER")))
                .containsExactly("DETC", "MEAS");
        assertThat(codes(get(CUSTOMS, "carrierBookingReference=" + BOOKING + "&eventTypes=IOT")))
                .isEmpty();
        assertThat(codes(get(CUSTOMS, "carrierBookingReference=" + BOOKING + "&equipmentReference=" + OTHER)))
                .isEmpty();
    }

    @Test
    void a_cursor_goes_on_without_gaps_or_doubles() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(CUSTOMS, "equipmentReference=" + BOX + "&limit=3" + cursor);
            page.json()
                    .get("events")
                    .forEach(event -> ids.add(event.get("eventID").asString()));
            cursor = page.header("Next-Page-Cursor").isEmpty() ? "" : "&cursor=" + page.header("Next-Page-Cursor");
            if (ids.size() == 3) {
                record(TIANJIN, event(BOX, "EQUIPMENT", "AVPU", 200));
            }
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void the_range_of_updates_is_inclusive_at_both_ends() {
        List<JsonNode> all = events(get(CUSTOMS, "equipmentReference=" + BOX));
        String second = all.get(1).get("eventUpdatedDateTime").asString();
        String third = all.get(2).get("eventUpdatedDateTime").asString();

        assertThat(codes(get(
                        CUSTOMS,
                        "equipmentReference=" + BOX + "&eventUpdatedDateTimeMin=" + second + "&eventUpdatedDateTimeMax="
                                + third)))
                .containsExactly("CUSS", "CUSR");
        assertThat(codes(get(
                        CUSTOMS,
                        "transportDocumentReference=" + BILL + "&eventTypes=EQUIPMENT&eventUpdatedDateTimeMax="
                                + second)))
                .containsExactly("GTIN", "CUSS");
        assertThat(codes(get(
                        CUSTOMS, "equipmentReference=" + BOX + "&eventUpdatedDateTimeMin=2099-01-01T00:00:00+08:00")))
                .isEmpty();
    }

    @Test
    void without_a_reference_each_caller_is_told_what_it_is_entitled_to() {
        String range = "&eventUpdatedDateTimeMin="
                + events(get(CUSTOMS, "equipmentReference=" + BOX))
                        .getFirst()
                        .get("eventUpdatedDateTime")
                        .asString();

        assertThat(boxes(CUSTOMS, "eventTypes=EQUIPMENT" + range)).contains(BOX, OTHER);
        assertThat(boxes(TIANJIN, "eventTypes=EQUIPMENT" + range)).contains(BOX).doesNotContain(OTHER);
        assertThat(boxes(SINGAPORE, "eventTypes=EQUIPMENT" + range))
                .contains(OTHER)
                .doesNotContain(BOX);
        assertThat(boxes(GATEWAY.as(TestKeys.CN_OTHER_TRADER), "eventTypes=EQUIPMENT" + range))
                .isEmpty();
    }

    @Test
    void a_trader_is_told_of_its_enrolled_container_and_of_no_other() {
        TestCaller trader = GATEWAY.as(TestKeys.CN_TRADER);

        assertThat(codes(get(trader, "equipmentReference=" + BOX))).contains("GTIN", "DEPA");
        assertThat(boxes(trader, "eventTypes=EQUIPMENT")).contains(BOX).doesNotContain(OTHER);
        assertThat(codes(get(trader, "equipmentReference=" + OTHER))).isEmpty();
        assertThat(codes(get(trader, "equipmentReference=NOSUCHBOX"))).isEmpty();
    }

    @Test
    void pages_have_no_gaps_and_no_doubles_while_events_arrive() {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            String box = Reports.container(5210 + seed);
            Set<String> before = new HashSet<>(arrive(box, random, 20));
            List<String> walked = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = get(CUSTOMS, "equipmentReference=" + box + "&limit=" + (1 + random.nextInt(6)) + cursor);
                events(page).forEach(event -> walked.add(event.get("eventID").asString()));
                cursor = page.header("Next-Page-Cursor").isEmpty() ? "" : "&cursor=" + page.header("Next-Page-Cursor");
                if (random.nextBoolean()) {
                    arrive(box, random, 1 + random.nextInt(3));
                }
            } while (!cursor.isEmpty());

            assertThat(walked).as("seed " + seed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void asking_for_news_again_and_again_is_no_guessing() {
        TestCaller trader = GATEWAY.as(TestKeys.CN_TRADER);

        for (int poll = 0; poll < 100; poll++) {
            assertThat(codes(
                            get(trader, "equipmentReference=" + BOX + "&eventUpdatedDateTimeMin=2099-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void wrong_questions_are_answered_by_feedback() {
        Answer first = get(CUSTOMS, "equipmentReference=" + BOX + "&limit=1");
        for (Answer answer : List.of(
                CUSTOMS.get("/v3/events?eventTypes=EQUIPMENT,FLIGHT"),
                CUSTOMS.get("/v3/events?eventTypes=,"),
                CUSTOMS.get("/v3/events?eventTypes=EQUIPMENT,"),
                CUSTOMS.get("/v3/events?limit=0"),
                CUSTOMS.get("/v3/events?limit=-1"),
                CUSTOMS.get("/v3/events?cursor=nonsense"),
                CUSTOMS.get("/v3/events?equipmentReference=" + OTHER + "&cursor=" + first.header("Next-Page-Cursor")),
                CUSTOMS.get("/v3/events?eventUpdatedDateTimeMin=2026-11-20"),
                CUSTOMS.get("/v3/events?eventUpdatedDateTimeMax=2026-11-20T08:00:00"),
                CUSTOMS.get("/v3/events?equipmentReference=" + BOX + "&equipmentReference=" + OTHER),
                CUSTOMS.get("/v3/events?equipmentReference="),
                CUSTOMS.get("/v3/events?colour=red"),
                CUSTOMS.get("/v3/events", "API-Version", "2.2.0"),
                CUSTOMS.get("/v3/events", "Accept", "text/csv"),
                CUSTOMS.get("/v3/elsewhere"),
                CUSTOMS.delete("/v3/events"),
                GATEWAY.anonymous().get("/v3/events"))) {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(ERROR.faults(answer.body())).as(answer.body()).isEmpty();
            assertThat(answer.body()).contains("\"severity\":\"ERROR\"");
            assertThat(answer.header("API-Version")).isEqualTo("3.0.0");
        }
    }

    @Test
    void a_number_that_is_too_large_is_told_the_largest() {
        Answer answer = CUSTOMS.get("/v3/events?limit=99999999999");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("limit", "from 1 to 999999999");
    }

    @Test
    void a_request_may_name_the_version_by_its_major_its_minor_or_in_full() {
        for (String version : List.of("3", "3.0", "3.0.0")) {
            Answer answer = CUSTOMS.get("/v3/events?limit=1", "API-Version", version);

            assertThat(answer.status()).as(version).isEqualTo(200);
            assertThat(answer.header("API-Version")).isEqualTo("3.0.0");
        }
        for (String other : List.of("2", "3.1", "3.0.1", "30", "v3")) {
            assertThat(CUSTOMS.get("/v3/events?limit=1", "API-Version", other).status())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    /** Events of several types in one request; answers the names of those that DCSA has words for. */
    private static List<String> arrive(String box, Random random, int count) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            String code = List.of("GTIN", "LOAD", "AVPU", "XSTK").get(random.nextInt(4));
            events.add(event(box, "EQUIPMENT", code, 1_000 + random.nextInt(100_000)));
        }
        Answer answer = TIANJIN.post("/movements", events);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        GATEWAY.awaitPosition(answer.number("/block"));
        List<String> names = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            if (!events.get(index).get("eventCode").equals("XSTK")) {
                names.add(answer.text("/results/" + index + "/eventId"));
            }
        }
        return names;
    }

    private static Set<String> boxes(TestCaller caller, String query) {
        Set<String> boxes = new TreeSet<>();
        String cursor = "";
        do {
            Answer page = get(caller, query + cursor);
            events(page)
                    .forEach(event -> boxes.add(
                            event.at("/equipmentDetails/equipmentReference").asString()));
            cursor = page.header("Next-Page-Cursor").isEmpty() ? "" : "&cursor=" + page.header("Next-Page-Cursor");
        } while (!cursor.isEmpty());
        return boxes;
    }

    private static Answer get(TestCaller caller, String query) {
        Answer answer = caller.get("/v3/events?minPosition=" + last + "&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(EVENTS.faults(answer.body())).isEmpty();
        assertThat(answer.header("API-Version")).isEqualTo("3.0.0");
        return answer;
    }

    private static Set<String> types(Answer answer) {
        Set<String> types = new TreeSet<>();
        events(answer)
                .forEach(event ->
                        types.add(event.at("/eventClassification/eventTypeCode").asString()));
        return types;
    }

    private static List<String> codes(Answer answer) {
        return events(answer).stream()
                .map(event -> event.get("eventClassification").properties().stream()
                        .filter(member -> member.getKey().matches("[a-z]+EventTypeCode"))
                        .map(member -> member.getValue().asString())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<JsonNode> events(Answer answer) {
        return StreamSupport.stream(answer.json().get("events").spliterator(), false)
                .toList();
    }

    private static Map<String, Object> event(String container, String type, String code, int minutesAgo) {
        return with(Reports.event(container, code, "CNTXG", Reports.time(minutesAgo)), "eventType", type);
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
