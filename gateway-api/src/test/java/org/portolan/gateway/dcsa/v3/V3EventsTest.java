package org.portolan.gateway.dcsa.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;

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
