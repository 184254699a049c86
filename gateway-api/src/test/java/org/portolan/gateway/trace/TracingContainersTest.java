package org.portolan.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.reading.ThreeGateways;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.JsonNode;

@OnBothEngines
class TracingContainersTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String CONTAINER = Reports.container(200);
    private static final String ELSEWHERE = Reports.container(201);
    private static final String UNKNOWN = Reports.container(299);

    private final TestCaller customs = GATEWAY.as(TestKeys.CN_OFFICER);
    private final TestCaller tianjin = GATEWAY.as(TestKeys.TIANJIN_PORT);
    private final TestCaller singapore = GATEWAY.as(TestKeys.SINGAPORE_PORT);
    private static long last;

    @BeforeAll
    static void a_container_goes_from_tianjin_to_singapore() {
        record(TestKeys.TIANJIN_PORT, CONTAINER, "GTIN", "CNTXG", Reports.time(300));
        record(TestKeys.CN_OFFICER, CONTAINER, "CUSS", "CNTXG", Reports.time(290));
        record(TestKeys.CN_OFFICER, CONTAINER, "CUSR", "CNTXG", Reports.time(280));
        record(TestKeys.TIANJIN_PORT, CONTAINER, "LOAD", "CNTXG", Reports.time(270));
        record(TestKeys.SINGAPORE_PORT, CONTAINER, "DISC", "SGSIN", Reports.time(60));
        record(TestKeys.SINGAPORE_PORT, ELSEWHERE, "DISC", "SGSIN", Reports.time(50));
        last = record(TestKeys.SG_OFFICER, CONTAINER, "CUSI", "SGSIN", Reports.time(30));
    }

    private static long record(TestKeys key, String container, String code, String place, OffsetDateTime time) {
        Answer answer = GATEWAY.as(key).post("/movements", Reports.event(container, code, place, time));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/block");
    }

    @Test
    void tells_both_sides_of_the_border_in_one_answer() {
        Answer answer = trace(customs, CONTAINER);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "/events", "/event/eventCode"))
                .containsExactly("GTIN", "CUSS", "CUSR", "LOAD", "DISC", "CUSI");
        assertThat(texts(answer, "/events", "/writer/mspId"))
                .containsExactly(
                        "CNTXGPortMSP", "CNCustomsMSP", "CNCustomsMSP", "CNTXGPortMSP", "SGSINPortMSP", "SGCustomsMSP");
        assertThat(answer.text("/events/0/writer/name")).isEqualTo("Port of Tianjin Xingang");
        assertThat(answer.text("/events/0/writer/kind")).isEqualTo("PORT_OPERATOR");
        assertThat(answer.text("/status/state")).isEqualTo("SELECTED");
        assertThat(answer.text("/status/location")).isEqualTo("SGSIN");
    }

    @Test
    void tells_what_is_on_hold_since_when_by_whom_and_who_lifts_it() {
        Answer answer = trace(customs, CONTAINER);

        List<JsonNode> open = items(answer, "/holds").stream()
                .filter(hold -> hold.at("/open").asBoolean())
                .toList();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().at("/code").asString()).isEqualTo("CUSI");
        assertThat(open.getFirst().at("/setBy/mspId").asString()).isEqualTo("SGCustomsMSP");
        assertThat(open.getFirst().at("/liftedBy/mspId").asString()).isEqualTo("SGCustomsMSP");
        assertThat(open.getFirst().at("/since").asString()).isNotEmpty();
    }

    @Test
    void names_the_place_of_each_event_on_the_ledger() {
        Answer written = tianjin.post(
                "/movements",
                List.of(
                        Reports.gateInAtTianjin(Reports.container(202), Reports.time(11)),
                        Reports.gateInAtTianjin(Reports.container(203), Reports.time(10))));

        Answer answer =
                tianjin.get("/containers/" + Reports.container(203) + "?minPosition=" + written.number("/block"));

        assertThat(answer.text("/events/0/ledger/transactionId")).isEqualTo(written.text("/transactionId"));
        assertThat(answer.number("/events/0/ledger/block")).isEqualTo(written.number("/block"));
        assertThat(answer.number("/events/0/ledger/position")).isEqualTo(1);
        assertThat(answer.text("/events/0/eventId")).isEqualTo(written.text("/results/1/eventId"));
    }

    @Test
    void a_port_sees_containers_at_its_places_only() {
        assertThat(trace(tianjin, CONTAINER).status()).isEqualTo(200);
        assertThat(trace(singapore, CONTAINER).status()).isEqualTo(200);
        assertThat(trace(tianjin, ELSEWHERE).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_the_callers_answers_as_what_does_not_exist() {
        for (TestKeys stranger : List.of(TestKeys.TIANJIN_PORT, TestKeys.CN_TRADER)) {
            Answer hidden = trace(GATEWAY.as(stranger), ELSEWHERE);
            Answer missing = trace(GATEWAY.as(stranger), UNKNOWN);

            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(missing.body()).contains("\"code\":\"NOT_FOUND\"");
            assertThat(ThreeGateways.headers(hidden)).isEqualTo(ThreeGateways.headers(missing));
            assertThat(hidden.header("ETag")).isEmpty();
        }
    }

    @Test
    void asks_for_nothing_twice_as_long_as_nothing_new_was_reported() {
        Answer first = trace(customs, CONTAINER);
        String tag = first.header("ETag");

        Answer second = customs.get("/containers/" + CONTAINER, "If-None-Match", tag);

        assertThat(tag).matches("\"\\d+-\\d+-\\d+\"");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("Portolan-Ledger-Position")).isNotEmpty();
    }

    @Test
    void pages_the_trail_and_keeps_still_while_events_arrive() {
        String container = Reports.container(204);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int minute = 0; minute < 5; minute++) {
            events.add(Reports.event(container, "XSTK", "CNTXG", Reports.time(500 - minute)));
        }
        Answer written = tianjin.post("/movements", events);
        Answer first = tianjin.get("/containers/" + container + "?limit=2&minPosition=" + written.number("/block"));
        record(TestKeys.TIANJIN_PORT, container, "GTIN", "CNTXG", Reports.time(600));

        Answer second = tianjin.get("/containers/" + container + "?limit=2&cursor=" + first.text("/next"));
        Answer third = tianjin.get("/containers/" + container + "?limit=2&cursor=" + second.text("/next"));

        List<String> times = new ArrayList<>();
        List.of(first, second, third).forEach(page -> times.addAll(texts(page, "/events", "/event/eventTime")));
        assertThat(times).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(third.json().at("/page").has("next")).isFalse();
        assertThat(third.number("/total")).isEqualTo(5);
    }

    @Test
    void says_when_the_read_model_has_not_come_so_far() {
        Answer answer = customs.get("/containers/" + CONTAINER + "?minPosition=999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("POSITION_NOT_REACHED");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void names_the_field_of_what_is_not_valid() {
        Answer number = customs.get("/containers/TGHU1234568");
        Answer cursor = customs.get("/containers/" + CONTAINER + "?cursor=nonsense");
        Answer limit = customs.get("/containers/" + CONTAINER + "?limit=1001");
        Answer position = customs.get("/containers/" + CONTAINER + "?minPosition=-1");

        assertThat(number.status()).isBetween(400, 422);
        assertThat(number.text("/code")).isEqualTo("CHECK_DIGIT");
        assertThat(cursor.text("/field")).isEqualTo("cursor");
        assertThat(limit.text("/field")).isEqualTo("limit");
        assertThat(position.text("/field")).isEqualTo("minPosition");
    }

    @Test
    void nobody_without_a_key_sees_anything() {
        assertThat(GATEWAY.anonymous().get("/containers/" + CONTAINER).status()).isEqualTo(401);
    }

    private static Answer trace(TestCaller caller, String container) {
        return caller.get("/containers/" + container + "?minPosition=" + last);
    }

    private static List<String> texts(Answer answer, String array, String pointer) {
        return items(answer, array).stream()
                .map(item -> item.at(pointer).asString())
                .toList();
    }

    private static List<JsonNode> items(Answer answer, String array) {
        return StreamSupport.stream(answer.json().at(array).spliterator(), false)
                .toList();
    }
}
