package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.records.digest.Digest;

/** A gateway behind a proxy, with small limits: what is guessed is counted, and the proxy's word counts. */
class StrictGatewayTest {
    private static final int MOST = 5;
    private static GatewayUnderTest gateway;
    private static Answer certificate;

    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(
                NetworkUnderTest.shared(),
                "CNCustomsMSP",
                "portolan.web.trusted-proxies=127.0.0.1",
                "portolan.web.body-grace=1s",
                "portolan.web.stream-grace=1s",
                "portolan.web.wrong-keys-per-minute=" + MOST,
                "portolan.limits.missed-lookups-per-minute=" + MOST);
        certificate = issue();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, X-API-Key, guess", "10.0.0.2, X-API-Key, guess", "2001:db8::1, X-API-Key, guess"})
    void wrong_keys_of_an_address_are_counted_and_right_ones_go_on(String address, String header, String guess) {
        for (int count = 0; count < MOST; count++) {
            assertThat(gateway.anonymous()
                            .get("/operations/x", header, guess, "X-Forwarded-For", address)
                            .status())
                    .isEqualTo(401);
        }

        var refused = gateway.anonymous().get("/operations/x", header, guess, "X-Forwarded-For", address);
        var right = gateway.as(TestKeys.CN_AUDITOR).get("/network", "X-Forwarded-For", address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(right.status()).as("a right key from the same address").isEqualTo(200);
    }

    @Test
    void wrong_keys_on_the_page_are_counted_too() {
        String answer = "";
        for (int count = 0; count <= MOST; count++) {
            answer = OpenRequest.answer(
                    gateway.base(),
                    "POST /page/session HTTP/1.1\nHost: a\nConnection: close\nX-Forwarded-For: 10.0.0.9\n"
                            + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 9\n\nkey=guess");
        }

        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After:");
    }

    @ParameterizedTest
    @CsvSource({
        "CN_OFFICER, /aeo/AEOSG%010d",
        "CN_AEO, /certificates-of-origin/SGCustomsMSP/SG-%d",
        "NZ_AEO, /operations/UUID-%d",
        "SG_AEO, /subscriptions/sub-%d",
        "NZ_ORIGIN, /enrolments/UUID-%d",
        "TIANJIN_PORT, /edi/UUID-%d",
        "TIANJIN_PRETENDER, /alarms/ALARM",
        "CN_OTHER_TRADER, /alarms/ALARM",
        "SINGAPORE_PORT, /containers/NUMBER"
    })
    void what_is_guessed_is_counted_whatever_it_is(TestKeys key, String address) {
        for (int count = 0; count < MOST; count++) {
            assertThat(guess(key, address, count)).isEqualTo(404);
        }

        assertThat(guess(key, address, MOST)).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"10.0.1.1, CN", "10.0.1.2, SG", "2001:db8:1::1, CN"})
    void numbers_of_certificates_are_not_guessed_at_the_public_address(String address, String issuer) {
        for (int count = 0; count < MOST; count++) {
            assertThat(verify("/" + issuer + "/GUESS-" + count, address).status())
                    .isEqualTo(404);
        }
        String there = "/CN/" + certificate.text("/certificate/number");
        String shown = "?payloadHash=" + certificate.text("/certificate/payloadHash");

        assertThat(verify("/" + issuer + "/GUESS", address).status()).isEqualTo(429);
        assertThat(verify(there, address).status()).as("a right guess").isEqualTo(429);
        assertThat(verify(there, address, shown).status())
                .as("who has it before him")
                .isEqualTo(200);
        assertThat(verify(there, "10.0.1.99").status()).as("another address").isEqualTo(200);
    }

    @Test
    void after_too_many_guesses_a_right_one_is_answered_as_a_wrong_one() {
        String there = "/certificates-of-origin/CN/" + certificate.text("/certificate/number");
        var stranger = gateway.as(TestKeys.SG_OFFICER);
        assertThat(stranger.get(there).status()).isEqualTo(200);
        for (int count = 0; count <= MOST; count++) {
            stranger.get("/certificates-of-origin/CN/GUESS-" + count);
        }

        assertThat(stranger.get(there).status()).isEqualTo(429);
        assertThat(gateway.as(TestKeys.CN_ORIGIN).get(there).status())
                .as("its issuer")
                .isEqualTo(200);
    }

    @Test
    void an_act_on_what_is_anothers_is_a_guess_as_one_on_what_is_not_there() {
        var stranger = gateway.as(TestKeys.SG_ORIGIN);
        var reason = Map.of("reason", "Issued in error");
        String there = "/certificates-of-origin/CN/" + certificate.text("/certificate/number") + "/cancellation";
        assertThat(stranger.post(there, reason).text("/code")).isEqualTo("NOT_THE_ISSUER");
        for (int count = 0; count < MOST; count++) {
            stranger.post("/certificates-of-origin/CN/GUESS-" + count + "/cancellation", reason);
        }

        assertThat(stranger.post(there, reason).status()).isEqualTo(429);
        assertThat(stranger.post("/certificates-of-origin/CN/GUESS/cancellation", reason)
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_right_proof_after_too_many_wrong_ones_opens_nothing() {
        String container = Reports.container(73_900);
        gateway.as(TestKeys.CN_OFFICER).post("/movements", Reports.releaseAtTianjin(container, Reports.time(2)));
        var trader = gateway.as(TestKeys.CN_TRADER);
        for (int count = 0; count <= MOST; count++) {
            open(trader, container, "BL-GUESS-" + count);
        }

        assertThat(open(trader, container, "BL-" + container).status()).isEqualTo(429);
    }

    private static Answer open(TestCaller trader, String container, String bill) {
        return trader.post(
                "/enrolments",
                Map.of("containerNumber", container, "proof", Map.of("type", "BILL_OF_LADING", "value", bill)));
    }

    private static Answer verify(String certificate, String address, String... query) {
        return gateway.anonymous()
                .get(
                        "/certificates-of-origin" + certificate + "/verification" + String.join("", query),
                        "X-Forwarded-For",
                        address);
    }

    private static Answer issue() {
        return gateway.as(TestKeys.CN_ORIGIN).post("/certificates-of-origin", Applications.of("CN-STRICT-1", Map.of()));
    }

    @Test
    void a_trusted_proxys_word_on_tls_makes_cookies_and_links_safe() {
        String answer = OpenRequest.answer(
                gateway.base(),
                "POST /page/session HTTP/1.1\nHost: customs.example\nConnection: close\nX-Forwarded-Proto: https\n"
                        + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 14\n\nkey=CN_AUDITOR");

        assertThat(answer)
                .startsWith("HTTP/1.1 303")
                .contains("Strict-Transport-Security: max-age=")
                .containsPattern("Set-Cookie: portolan-page=[^\\r]*; Secure");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/movements, application/json, '{', 400, BODY_INCOMPLETE",
        "/api/v1/movements, text/csv, c, 400, BODY_INCOMPLETE",
        "/api/v1/movements, application/x-ndjson, '{', 200, '\"complete\":false'",
        "/api/v1/movements?preview=true, application/x-ndjson, '{', 200, '\"complete\":false'",
        "/api/v1/edi, application/edifact, U, 400, BODY_INCOMPLETE",
        "/api/v1/subscriptions, application/json, '{', 400, BODY_INCOMPLETE",
        "/v2/event-subscriptions, application/json, '{', 400, broke off",
        "/v3/events, application/json, '{', 400, broke off",
        "/page/session, application/x-www-form-urlencoded, k, 400, BODY_INCOMPLETE"
    })
    void a_body_that_trickles_is_given_up_whatever_it_is(
            String path, String type, String letter, int status, String word) {
        try (var upload = upload(path, TestKeys.TIANJIN_PORT, type)) {
            await().until(() -> {
                upload.send(letter.getBytes(StandardCharsets.US_ASCII));
                return upload.isClosed();
            });

            assertThat(upload.said())
                    .startsWith("HTTP/1.1 " + status)
                    .contains(word, "X-Content-Type-Options: nosniff", "Content-Security-Policy:");
        }
    }

    @Test
    void the_rest_of_a_refused_body_is_not_waited_for_without_end() {
        try (var upload = upload("/api/v1/aeo", TestKeys.TIANJIN_PORT, "application/json")) {
            assertThat(upload.status()).isEqualTo(403);
            await().until(() -> {
                upload.send(new byte[1]);
                return upload.isClosed();
            });
        }
    }

    @Test
    void links_behind_a_trusted_proxy_begin_as_its_client_asked() {
        String answer = OpenRequest.answer(
                gateway.base(),
                "GET /v2/events?limit=1 HTTP/1.1\nHost: customs.example\nConnection: close\nX-API-Key: CN_OFFICER\n"
                        + "X-Forwarded-Proto: https\nX-Forwarded-Port: 8443\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Current-Page: https://customs.example:8443/v2/events?limit=1")
                .contains("First-Page: https://customs.example:8443/v2/events?limit=1")
                .doesNotContain("http://");
    }

    private static OpenRequest upload(String path, TestKeys key, String type) {
        return new OpenRequest(
                gateway.base(),
                "POST " + path + " HTTP/1.1\nHost: a\nX-API-Key: " + key.name() + "\nContent-Type: " + type
                        + "\nContent-Length: 100000\n\n");
    }

    private static int guess(TestKeys key, String address, int count) {
        if (address.endsWith("NUMBER")) {
            return gateway.as(key)
                    .get(address.replace("NUMBER", Reports.container(73_000 + count)))
                    .status();
        }
        if (address.endsWith("ALARM")) {
            return gateway.as(key)
                    .get(address.replace(
                            "ALARM", Digest.of(new byte[] {(byte) count}).hex()))
                    .status();
        }
        String path = address.contains("UUID")
                ? address.substring(0, address.indexOf("UUID")) + UUID.randomUUID()
                : address.contains("%") ? address.formatted(count) : address;
        return gateway.as(key).get(path).status();
    }
}
