package org.portolan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

class AccessTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/movements", "/certificates-of-origin", "/aeo", "/aeo-arrangements", "/enrolments"})
    void without_a_key_nothing_is_taken(String path) {
        Answer answer = gateway.anonymous().post(path, "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).contains("X-API-Key");
    }

    @Test
    void an_expired_key_is_no_key() {
        assertThat(gateway.as(TestKeys.EXPIRED).get("/operations/x").status()).isEqualTo(401);
    }

    @Test
    void a_wrong_key_is_refused_where_none_is_needed_too() {
        Answer answer = gateway.anonymous().get("/problems/not-found", "X-API-Key", "guess");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificates-of-origin", "/aeo", "/aeo-arrangements"})
    void a_role_that_may_not_is_refused_before_the_body_is_looked_at(String path) {
        Answer answer = gateway.as(TestKeys.TIANJIN_PORT).post(path, "{\"nonsense\":1}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("FORBIDDEN");
        assertThat(answer.text("/written")).isEqualTo("no");
    }

    @Test
    void what_says_who_asks_or_what_is_sent_stands_once() {
        var officer = gateway.as(TestKeys.CN_OFFICER);
        for (var answer : List.of(
                officer.get("/network", "X-API-Key", TestKeys.CN_OFFICER.name()),
                officer.get("/network", "X-API-Key", "guess"),
                officer.get("/network", "Authorization", "Bearer guess"),
                officer.get("/v3/events", "API-Version", "3", "API-Version", "3.0"))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsPattern("X-API-Key|API-Version");
        }
        Answer twice = officer.post("/movements", "{}", "Content-Type", "text/csv");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("/field")).isEqualTo("Content-Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "utf-16", "windows-1252"})
    void a_character_set_that_is_not_read_is_named(String charset) {
        Answer answer = gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", "application/json;charset=" + charset, BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/detail")).contains("charset \"" + charset + "\"", "UTF-8");
    }

    @Test
    void every_problem_type_has_its_page() {
        Answer page = gateway.anonymous().get("/problems/idempotency-key-reused");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_unknown_address_and_an_unknown_method_are_problems() {
        Answer none = gateway.as(TestKeys.CN_OFFICER).get("/nothing-here");
        Answer method = gateway.as(TestKeys.CN_OFFICER).delete("/movements");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("/code")).isEqualTo("NOT_FOUND");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
    }

    @Test
    void the_callers_trace_id_is_kept_and_shown_in_problems() {
        Answer answer = gateway.as(TestKeys.CN_OFFICER)
                .get("/nothing-here", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.header("Trace-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.text("/traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1|200",
                "HEAD /openapi.json HTTP/1.1|200",
                "OPTIONS /api/v1/movements HTTP/1.1|401",
                "TRACE / HTTP/1.1|405",
                "TRACE /api/v1/network HTTP/1.1;X-API-Key: CN_OFFICER|405",
                "TRACE /page/notices HTTP/1.1;X-API-Key: CN_OFFICER|405",
                "FOO / HTTP/1.1|400",
                "GET /docs HTTP/1.1|302",
                "GET /assets/none.css HTTP/1.1|404",
                "GET /page/alarms HTTP/1.1|401",
                "POST /page/session HTTP/1.1;Origin: http://elsewhere.example|403",
                "POST /page/session HTTP/1.1;Content-Type: application/x-www-form-urlencoded;Content-Length: 8|400",
                "GET /actuator/health HTTP/1.1|200",
                "GET /actuator/prometheus HTTP/1.1|401",
                "GET /actuator/prometheus HTTP/1.1;X-API-Key: CN_TRADER|403",
                "GET /actuator/prometheus HTTP/1.1;X-API-Key: CN_AUDITOR|200",
                "GET /actuator/health HTTP/1.1;X-API-Key: guess|401",
                "GET /api/v1/network HTTP/1.1|401",
                "GET /api/v1/network HTTP/1.1;X-API-Key: guess|401",
                "GET /api/v1/network HTTP/1.1;X-API-Key: EXPIRED|401",
                "GET /api/v1/network HTTP/1.1;Authorization: Bearer guess|401",
                "GET /api/v1/network HTTP/1.1;X-API-Key: CN_OFFICER|200",
                "GET /api/v1/network HTTP/1.1;X-API-Key: CN_OFFICER;Accept: image/png|406",
                "GET /api/v1/network HTTP/1.1;X-API-Key: CN_OFFICER;Accept-Charset: iso-8859-1|200",
                "GET /page/notices HTTP/1.1;X-API-Key: CN_OFFICER;Accept-Charset: iso-8859-1|200",
                "GET /api/v1/notices HTTP/1.1;X-API-Key: CN_OFFICER;Accept: text/csv;Accept-Charset: utf-16|200",
                "GET /api/v1/network?x=1 HTTP/1.1;X-API-Key: CN_OFFICER|400",
                "GET /api/v1/network?x=%ff HTTP/1.1;X-API-Key: CN_OFFICER|400",
                "GET /api/v1/containers/CSQU3054384 HTTP/1.1;X-API-Key: CN_OFFICER|422",
                "GET /api/v1/containers/MSKU0000006 HTTP/1.1;X-API-Key: CN_TRADER|404",
                "DELETE /api/v1/movements HTTP/1.1;X-API-Key: CN_OFFICER|405",
                "POST /api/v1/aeo HTTP/1.1;X-API-Key: CN_TRADER|403",
                "POST /api/v1/movements HTTP/1.1;X-API-Key: CN_OFFICER;Content-Type: text/x-odd;Content-Length: 8|415",
                "POST /api/v1/movements HTTP/1.1;X-API-Key: CN_OFFICER;Content-Encoding: gzip|415",
                "GET /v2/events HTTP/1.1;X-API-Key: guess|401",
                "GET /v3/events HTTP/1.1;X-API-Key: CN_OFFICER;API-Version: 9|400",
                "GET /v3/events?x=%ff HTTP/1.1|400",
                "GET /..;/api HTTP/1.1|400",
                "GET /a[b HTTP/1.1|400"
            })
    void every_answer_tells_how_often_its_caller_may_ask(String request, int status) {
        String sent = request.replace(";X-", "\nX-").replaceAll(";(?=[A-Z])", "\n")
                + "\nHost: a\nConnection: close\n\n12345678";

        String answer = OpenRequest.answer(gateway.base(), sent);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsPattern("\nRateLimit-Policy: \"(requests|wrong-keys)\";q=\\d+;w=\\d+")
                .containsPattern("\nRateLimit: \"(requests|wrong-keys)\";r=\\d+;t=\\d+");
    }

    @Test
    void a_caller_who_asks_too_often_is_told_when_to_come_back() {
        try (GatewayUnderTest slow =
                GatewayUnderTest.start(gateway.network(), "CNCustomsMSP", "portolan.limits.requests-per-second=2")) {
            var movement = Reports.releaseAtTianjin(Reports.container(1), Reports.time(1));

            // So many at once that no machine is slow enough to answer all of them.
            Answer answer = IntStream.range(0, 64)
                    .mapToObj(count -> CompletableFuture.supplyAsync(
                            () -> slow.as(TestKeys.CN_OFFICER).post("/movements", movement),
                            Thread::startVirtualThread))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(each -> each.status() == 429)
                    .findFirst()
                    .orElseThrow();

            assertThat(answer.text("/code")).isEqualTo("RATE_LIMITED");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.header("RateLimit")).startsWith("\"requests\";r=0;t=");
            assertThat(slow.as(TestKeys.TIANJIN_PORT).get("/nothing-here").status())
                    .as("another caller")
                    .isEqualTo(404);
        }
    }
}
