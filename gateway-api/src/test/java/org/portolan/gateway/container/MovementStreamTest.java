package org.portolan.gateway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnBothEngines
class MovementStreamTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void answers_each_line_in_order_with_its_place_on_the_ledger() {
        Answer answer = stream(lines(40_000, 1_203));

        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> results = answer.lines();
        assertThat(results).hasSize(1_204);
        for (int index = 0; index < 1_203; index++) {
            JsonNode result = results.get(index);
            assertThat(result.get("line").asInt()).isEqualTo(index + 1);
            assertThat(result.get("status").asString()).as(result.toString()).isEqualTo("ACCEPTED");
            assertThat(result.get("transactionId").asString()).hasSize(64);
            assertThat(result.get("block").asLong()).isPositive();
            assertThat(result.has("position")).isTrue();
        }
        JsonNode end = results.getLast().get("end");
        assertThat(end.get("accepted").asInt()).isEqualTo(1_203);
        assertThat(end.get("complete").asBoolean()).isTrue();
    }

    @Test
    void refuses_bad_lines_and_takes_their_neighbours() {
        String good = lines(50_000, 1);
        String body = good + "\n" + "{\"containerNumber\"\n" + "x".repeat(70_000) + "\n\n" + "[]\n"
                + JSON.writeValueAsString(Reports.event(Reports.container(50_001), "GTIN", "SGSIN", Reports.time(9)))
                + "\n" + lines(50_002, 1);

        List<JsonNode> results = stream(body).lines();

        assertThat(results).extracting(result -> result.path("line").asInt()).startsWith(1, 3, 4, 6, 7, 8);
        assertThat(results)
                .extracting(result -> result.path("status").asString(""))
                .startsWith("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(results.get(1).get("code").asString()).isEqualTo("NOT_JSON");
        assertThat(results.get(3).get("detail").asString()).startsWith("The event ");
        assertThat(results.get(2).get("code").asString()).isEqualTo("LINE_TOO_LONG");
        assertThat(results.get(4).get("field").asString()).isEqualTo("location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n"})
    void lines_end_as_they_do_in_a_table_and_a_mark_ends_the_file(String end) {
        String body = lines(51_000, 3).replace("\n", end) + "\u001A\u001A" + end;

        List<JsonNode> results = stream(body).lines();

        assertThat(results).extracting(result -> result.path("line").asInt()).startsWith(1, 2, 3);
        assertThat(results.getLast().get("end").get("accepted").asInt()).isEqualTo(3);
        assertThat(results.getLast().get("end").get("refused").asInt()).isZero();
    }

    @Test
    void a_mark_of_the_end_within_a_stream_is_refused_where_it_stands() {
        List<JsonNode> results =
                stream("\u001A" + lines(51_010, 1) + lines(51_011, 1)).lines();

        assertThat(results.getLast().get("end").get("refused").asInt()).isEqualTo(1);
        assertThat(results.getLast().get("end").get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void a_stream_of_nothing_but_bad_lines_writes_nothing() {
        long height = gateway.network().height();

        List<JsonNode> results = stream("{}\n{}\n").lines();

        assertThat(results.get(0).get("status").asString()).isEqualTo("REFUSED");
        assertThat(results.getLast().get("end").get("refused").asInt()).isEqualTo(2);
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @Test
    void a_stream_sent_again_under_its_key_adds_nothing() {
        String key = UUID.randomUUID().toString();
        String body = lines(60_000, 1_100);
        Answer first = stream(body, "Idempotency-Key", key);
        long height = gateway.network().height();

        Answer second = stream(body, "Idempotency-Key", key);

        assertThat(first.lines().getLast().get("end").get("accepted").asInt()).isEqualTo(1_100);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @Test
    void who_may_not_record_gets_a_problem_and_no_stream() {
        Answer answer = gateway.as(TestKeys.CN_TRADER)
                .post("/movements", "application/x-ndjson", BodyPublishers.ofString(lines(70_000, 3)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void many_events_share_few_transactions() {
        List<JsonNode> results = stream(lines(80_000, 2_000)).lines();

        HashSet<String> transactions = results.stream()
                .limit(2_000)
                .map(result -> result.get("transactionId").asString())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(transactions).hasSizeLessThanOrEqualTo(20);
    }

    private Answer stream(String body, String... headers) {
        return port.post(
                "/movements",
                "application/x-ndjson",
                BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)),
                headers);
    }

    private static String lines(int serial, int count) {
        return IntStream.range(serial, serial + count)
                .mapToObj(number -> line(Reports.gateInAtTianjin(Reports.container(number), Reports.time(10))))
                .collect(Collectors.joining());
    }

    private static String line(Map<String, Object> event) {
        return JSON.writeValueAsString(event) + "\n";
    }
}
