package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

/** One caller cannot take what is everybody's. */
class FairSharesTest {
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: (portolan-page=[^;]+)");
    private static final int UPLOADED = 8 * 1024 * 1024;

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final List<OpenRequest> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(OpenRequest::close);
    }

    @Test
    void unfinished_uploads_of_a_trader_leave_memory_to_others() {
        for (int count = 0; count < 8; count++) {
            OpenRequest upload = begin("/api/v1/enrolments", TestKeys.CN_TRADER, "application/json", 10_000_000);
            upload.send(new byte[UPLOADED]);
        }
        await().until(() -> open.stream().anyMatch(OpenRequest::hasAnswer));
        assertThat(answered().getFirst().answer()).contains("HTTP/1.1 429", "RATE_LIMITED");

        var answer = gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(72_001), Reports.time(3)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/movements",
                "/api/v1/captures",
                "/api/v1/edi",
                "/v3/events",
                "/api/v1/certificates-of-origin",
                "/api/v1/aeo",
                "/api/v1/aeo/CN1/suspension",
                "/api/v1/aeo-arrangements",
                "/api/v1/alarm-rules",
                "/api/v1/alarms",
                "/api/v1/containers/CSQU3054383/conflicts/x/statements"
            })
    void who_may_not_is_told_so_before_a_byte_of_the_body_comes(String path) {
        var upload = begin(path, TestKeys.CN_TRADER, "application/json", 10_000_000);

        assertThat(upload.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/movements, application/x-ndjson, 8, TIANJIN_PORT, SINGAPORE_PORT",
        "/api/v1/movements, text/csv, 8, TIANJIN_PORT, SINGAPORE_PORT",
        "/api/v1/movements?preview=true, application/x-ndjson, 8, TIANJIN_PORT, SINGAPORE_PORT",
        "/api/v1/movements?preview=true, text/csv, 8, TIANJIN_PORT, SINGAPORE_PORT",
        "/api/v1/edi, application/edifact, 4, TIANJIN_PORT, SINGAPORE_PORT"
    })
    void what_a_port_leaves_open_leaves_room_to_another(
            String path, String type, int share, TestKeys key, TestKeys another) {
        for (int count = 0; count < share + 2; count++) {
            begin(path, key, type, 10_000_000);
        }
        await().until(() -> answered().stream().anyMatch(request -> request.status() == 429));

        var other = begin(path, another, type, 2);
        other.send("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(other.status()).isIn(200, 422);
    }

    @Test
    void streams_of_events_of_an_officer_leave_those_of_another() {
        for (int count = 0; count <= 20; count++) {
            follow(TestKeys.CN_OFFICER);
        }
        assertThat(open.stream().map(OpenRequest::status)).containsOnlyOnce(429);

        assertThat(follow(TestKeys.CN_AUDITOR).status()).isEqualTo(200);
    }

    @Test
    void sessions_of_a_reader_end_its_own_first_ones_only() {
        String other = enter(TestKeys.CN_AUDITOR);
        String first = enter(TestKeys.CN_ORIGIN);
        for (int count = 0; count < 50; count++) {
            enter(TestKeys.CN_ORIGIN);
        }

        assertThat(asks(first)).startsWith("HTTP/1.1 401");
        assertThat(asks(other)).startsWith("HTTP/1.1 200");
    }

    @Test
    void connections_of_an_address_leave_room_to_others() {
        for (int count = 0; count < 401; count++) {
            open.add(new OpenRequest(gateway.base(), "127.0.0.7", ""));
        }
        await().until(() -> open.stream().anyMatch(OpenRequest::isClosed));

        var other = new OpenRequest(gateway.base(), "127.0.0.8", "GET / HTTP/1.1\nHost: a\nConnection: close\n\n");
        open.add(other);

        assertThat(other.status()).isEqualTo(200);
    }

    private List<OpenRequest> answered() {
        return open.stream().filter(OpenRequest::hasAnswer).toList();
    }

    private OpenRequest begin(String path, TestKeys key, String type, int length) {
        OpenRequest request = new OpenRequest(
                gateway.base(),
                "POST " + path + " HTTP/1.1\nHost: a\nX-API-Key: " + key.name() + "\nContent-Type: " + type
                        + "\nContent-Length: " + length + "\n\n");
        open.add(request);
        return request;
    }

    private OpenRequest follow(TestKeys key) {
        OpenRequest request = new OpenRequest(
                gateway.base(), "GET /api/v1/events/stream HTTP/1.1\nHost: a\nX-API-Key: " + key.name() + "\n\n");
        open.add(request);
        return request;
    }

    private String enter(TestKeys key) {
        String form = "key=" + key.name();
        String answer = OpenRequest.answer(
                gateway.base(),
                "POST /page/session HTTP/1.1\nHost: a\nConnection: close\n"
                        + "Content-Type: application/x-www-form-urlencoded\nContent-Length: " + form.length() + "\n\n"
                        + form);
        Matcher cookie = COOKIE.matcher(answer);
        assertThat(cookie.find()).as(answer).isTrue();
        return cookie.group(1);
    }

    private String asks(String cookie) {
        return OpenRequest.answer(
                gateway.base(), "GET /api/v1/network HTTP/1.1\nHost: a\nConnection: close\nCookie: " + cookie + "\n\n");
    }
}
