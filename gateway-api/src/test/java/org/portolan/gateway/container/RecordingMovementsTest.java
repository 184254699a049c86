package org.portolan.gateway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.json.JsonMapper;

@OnBothEngines
class RecordingMovementsTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void answers_one_event_after_its_commit_with_its_place_on_the_ledger() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(100), Reports.time(60));

        Answer answer = port.post("/movements", event);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/transactionId")).hasSize(64);
        assertThat(answer.number("/block")).isPositive();
        assertThat(answer.text("/results/0/status")).isEqualTo("ACCEPTED");
        assertThat(answer.text("/results/0/eventId")).hasSize(64);
        assertThat(answer.number("/results/0/position")).isNotNegative();
    }

    @Test
    void tells_for_each_event_of_an_array_whether_it_was_accepted() {
        Map<String, Object> fit = Reports.gateInAtTianjin(Reports.container(101), Reports.time(61));
        Map<String, Object> elsewhere = Reports.event(Reports.container(102), "GTIN", "SGSIN", Reports.time(62));
        Map<String, Object> unreadable = Reports.gateInAtTianjin("TGHU1234568", Reports.time(63));

        Answer answer = port.post("/movements", List.of(elsewhere, fit, unreadable));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.number("/accepted")).isEqualTo(1);
        assertThat(answer.number("/refused")).isEqualTo(2);
        assertThat(answer.text("/results/0/code")).isEqualTo("FOREIGN_PLACE");
        assertThat(answer.text("/results/0/field")).isEqualTo("location");
        assertThat(answer.text("/results/1/status")).isEqualTo("ACCEPTED");
        assertThat(answer.text("/results/2/field")).isEqualTo("containerNumber");
    }

    @Test
    void a_retraction_that_would_take_back_nothing_is_refused() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(106), Reports.time(68));
        String id = port.post("/movements", event).text("/results/0/eventId");
        Map<String, Object> foreign = new LinkedHashMap<>(event);
        foreign.put("containerNumber", Reports.container(107));
        Map<String, Object> later = new LinkedHashMap<>(event);
        later.put("eventTime", Reports.text(Reports.time(60)));

        for (Map<String, Object> wrong : List.of(foreign, later)) {
            assertThat(port.post("/movements", retracting(wrong, id)).text("/field"))
                    .isEqualTo("retractedEventId");
            assertThat(port.post("/movements", List.of(retracting(wrong, id), wrong))
                            .text("/results/0/code"))
                    .isEqualTo("RETRACTION");
        }
        Answer unknown = port.post("/movements", retracting(event, "cd".repeat(32)));
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
        assertThat(unknown.text("/detail")).contains("that the caller's member recorded");
        Map<String, Object> singapores = Reports.event(Reports.container(106), "GTIN", "SGSIN", Reports.time(68));
        Answer others = gateway.as(TestKeys.SINGAPORE_PORT).post("/movements", retracting(singapores, id));
        assertThat(others.text("/field")).as(others.body()).isEqualTo("retractedEventId");
        assertThat(port.post("/movements", retracting(event, id)).status()).isEqualTo(201);
    }

    @Test
    void a_retraction_may_stand_beside_its_event() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(108), Reports.time(69));
        String id = port.post("/movements?preview=true", event).text("/results/0/eventId");

        Answer answer = port.post("/movements", List.of(retracting(event, id), event));

        assertThat(answer.number("/accepted")).as(answer.body()).isEqualTo(2);
    }

    @Test
    void an_event_that_is_sent_again_after_its_retraction_is_refused_in_every_form() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(109), Reports.time(70));
        Map<String, Object> other = Reports.gateInAtTianjin(Reports.container(109), Reports.time(71));
        event.remove("billOfLading");
        String id = port.post("/movements", event).text("/results/0/eventId");
        port.post("/movements", retracting(event, id));
        String line = JsonMapper.shared().writeValueAsString(event) + "\n";
        String table = "containerNumber,eventCode,classifier,eventTime,reportedTime,location,direction,emptyIndicator\n"
                + List.of(
                                "containerNumber",
                                "eventCode",
                                "classifier",
                                "eventTime",
                                "reportedTime",
                                "location",
                                "direction",
                                "emptyIndicator")
                        .stream()
                        .map(column -> String.valueOf(event.get(column)))
                        .collect(Collectors.joining(","))
                + "\n";

        Answer single = port.post("/movements", event);
        Answer batch = port.post("/movements", List.of(other, event));

        assertThat(single.status()).as(single.body()).isEqualTo(409);
        assertThat(single.text("/code")).isEqualTo("RETRACTED");
        assertThat(single.text("/field")).isEqualTo("reportedTime");
        assertThat(batch.text("/results/0/status")).as(batch.body()).isEqualTo("ACCEPTED");
        assertThat(batch.text("/results/1/code")).isEqualTo("RETRACTED");
        assertThat(port.get("/containers/" + Reports.container(109)).status()).isEqualTo(200);
        for (String preview : List.of("", "?preview=true")) {
            assertThat(port.post("/movements" + preview, event).text("/results/0/code")
                            + port.post("/movements" + preview, event).text("/code"))
                    .contains("RETRACTED");
            assertThat(port.post("/movements" + preview, "application/x-ndjson", BodyPublishers.ofString(line))
                            .body())
                    .contains("\"RETRACTED\"");
            assertThat(port.post("/movements" + preview, "text/csv", BodyPublishers.ofString(table))
                            .body())
                    .contains("\"RETRACTED\"");
        }
        event.put("reportedTime", Reports.text(Reports.time(1)));
        assertThat(port.post("/movements", event).status()).isEqualTo(201);
    }

    private static Map<String, Object> retracting(Map<String, Object> event, String id) {
        Map<String, Object> retraction = new LinkedHashMap<>(event);
        retraction.put("retractedEventId", id);
        return retraction;
    }

    @Test
    void a_number_as_people_type_it_is_recorded_in_its_canonical_form() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(105), Reports.time(67));
        String canonical = port.post("/movements?preview=true", event).text("/results/0/eventId");
        String number = Reports.container(105).toLowerCase(Locale.ROOT);
        String typed =
                number.substring(0, 4) + "\u00A0" + number.substring(4, 10) + "\u2011" + number.substring(10) + "\t";

        Map<String, Object> asTyped = new LinkedHashMap<>(event);
        asTyped.put("containerNumber", typed);
        Answer batch = port.post("/movements?preview=true", List.of(asTyped));
        Answer line = port.post(
                "/movements?preview=true",
                "application/x-ndjson",
                BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(asTyped) + "\n"));
        Answer recorded = port.post("/movements", asTyped);

        assertThat(canonical).hasSize(64);
        assertThat(batch.text("/results/0/eventId")).as(batch.body()).isEqualTo(canonical);
        assertThat(line.body()).contains(canonical);
        assertThat(recorded.text("/results/0/eventId")).as(recorded.body()).isEqualTo(canonical);
        assertThat(port.get("/containers/" + Reports.container(105)).status()).isEqualTo(200);
    }

    @Test
    void refuses_an_array_of_which_no_event_is_accepted() {
        Map<String, Object> release = Reports.releaseAtTianjin(Reports.container(103), Reports.time(64));
        Map<String, Object> elsewhere = Reports.event(Reports.container(103), "GTIN", "SGSIN", Reports.time(65));

        Answer answer = port.post("/movements", List.of(release, elsewhere));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("NONE_ACCEPTED");
        assertThat(answer.text("/results/0/code")).isEqualTo("CUSTOMS_CODE");
        assertThat(answer.text("/results/1/code")).isEqualTo("FOREIGN_PLACE");
        assertThat(answer.text("/written")).isEqualTo("no");
    }

    @Test
    void the_contract_refuses_what_only_the_gateway_would_let_pass() {
        TestCaller pretender = gateway.as(TestKeys.TIANJIN_PRETENDER);

        Answer answer = pretender.post("/movements", Reports.gateInAtTianjin(Reports.container(104), Reports.time(66)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("ROLE");
        assertThat(answer.text("/written")).isEqualTo("no");
    }

    @Test
    void the_contract_tells_for_each_of_a_thousand_events_why_it_refuses_it() {
        TestCaller pretender = gateway.as(TestKeys.TIANJIN_PRETENDER);
        List<Map<String, Object>> events = IntStream.range(2_000, 3_000)
                .mapToObj(serial -> Reports.gateInAtTianjin(Reports.container(serial), Reports.time(66)))
                .toList();

        Answer answer = pretender.post("/movements", events);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("NONE_ACCEPTED");
        assertThat(answer.json().get("results")).hasSize(1_000);
        assertThat(answer.text("/results/999/code")).isEqualTo("ROLE");
    }

    @Test
    void the_same_event_again_is_the_same_event() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(105), Reports.time(67));
        Answer first = port.post("/movements", event);

        Answer second = port.post("/movements", event);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/results/0/eventId")).isEqualTo(first.text("/results/0/eventId"));
    }
}
