package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.slf4j.LoggerFactory;

/** Whatever is no HTTP, or no request that can be read, is refused in the gateway's own words and leaves no secret. */
class RefusedRequestsTest {
    private static final String SECRET = "pk-0123456789abcdef";
    private static final List<String> QUERIES =
            List.of("?x=%ff", "?x=100%", "?=1", "?a=%", "?a=%zz", "?key=" + SECRET + "%", "?" + "a=1&".repeat(1_100));
    private static final List<String> PATHS = List.of(
            "/",
            "/actuator/health",
            "/api/v1/containers/CSQU3054383",
            "/v2/events",
            "/v3/events",
            "/page/alarms",
            "/openapi.json",
            "/nothing-here",
            "/api/v1/certificates-of-origin/a/b/verification");

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    static Stream<String> malformed() {
        List<String> requests = new ArrayList<>();
        PATHS.forEach(path -> QUERIES.forEach(query -> requests.add(get(path + query))));
        PATHS.forEach(path -> requests.add("POST " + path + " HTTP/1.1\nHost: a\nConnection: close\n"
                + "Content-Type: multipart/form-data\nContent-Length: 2\n\n{}"));
        for (String path : List.of(
                "/a\\b",
                "/%2f",
                "/[",
                "/a%00b",
                "/a%zz",
                "/a b",
                "/<script>",
                "/a|b",
                "//",
                "/..;/",
                "/%ff",
                "a",
                "http://[",
                "/a\u0001")) {
            requests.add(get(path));
        }
        requests.add(get("/" + "a".repeat(20_000)));
        requests.add(get("/?container=" + "a".repeat(20_000)));
        requests.add("GET / HTTP/1.1\nHost: a\nConnection: close\nX: " + "a".repeat(20_000) + "\n\n");
        requests.add("GET / HTTP/1.1\nHost: a\nConnection: close\nExpect: something\n\n");
        requests.add("TRACE / HTTP/1.1\nHost: a\nConnection: close\n\n");
        requests.add("GET / HTTP/1.1\nConnection: close\n\n");
        requests.add("GET / HTTP/1.1\nHost: a\nHost: b\nConnection: close\n\n");
        requests.add("GET / HTTP/1.1\nHost: a b\nConnection: close\n\n");
        requests.add("GET / HTTP/1.1\nHost: a\nConnection: close\nno colon\n\n");
        requests.add("GET / HTTP/3.7\nHost: a\nConnection: close\n\n");
        requests.add("G\u0001T / HTTP/1.1\nHost: a\nConnection: close\n\n");
        requests.add("POST / HTTP/1.1\nHost: a\nConnection: close\nContent-Length: -1\n\n");
        requests.add("POST / HTTP/1.1\nHost: a\nConnection: close\nContent-Length: x\n\n");
        requests.add("POST / HTTP/1.1\nHost: a\nConnection: close\nTransfer-Encoding: odd\n\n");
        requests.add("POST /page/session HTTP/1.1\nHost: a\nConnection: close\n"
                + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 24\n\nkey=" + SECRET + "%");
        requests.add("GET / HTTP/1.1\nHost: a\nConnection: close\nX-API-Key: " + SECRET + "\u0081\n\n");
        requests.add("GET / HTTP/1.1\nHost: a\nConnection: close\nPrefer: \u0081\n\n");
        return requests.stream();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void is_refused_without_a_failure(String request) {
        String answer = OpenRequest.answer(gateway.base(), request);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat", SECRET);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("x-content-type-options: nosniff", "content-security-policy:")
                .containsPattern("ratelimit-policy: \"(requests|wrong-keys)\";q=\\d+;w=\\d+")
                .containsPattern("ratelimit: \"(requests|wrong-keys)\";r=\\d+;t=\\d+")
                .containsPattern("content-type: application/(problem\\+)?json");
        assertThat(log.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy())
                        .as(line.getFormattedMessage())
                        .isNull())
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void the_forms_of_the_standards_are_spoken_at_their_addresses() {
        String v2 = OpenRequest.answer(gateway.base(), get("/v2/events?x=%ff"));
        String v3 = OpenRequest.answer(gateway.base(), get("/v3/events?x=100%"));

        assertThat(v2).contains("HTTP/1.1 400", "\"statusCode\":400", "\"errors\"");
        assertThat(v3).contains("HTTP/1.1 400", "\"feedbackElements\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "x-odd", "identity, gzip"})
    void an_encoded_body_is_refused_with_the_name_of_the_header(String coding) {
        for (String path : List.of("/api/v1/movements", "/api/v1/edi", "/v3/events", "/api/v1/subscriptions")) {
            String answer = OpenRequest.answer(
                    gateway.base(),
                    "POST " + path + " HTTP/1.1\nHost: a\nConnection: close\nX-API-Key: CN_OFFICER\nContent-Encoding: "
                            + coding + "\nContent-Type: application/json\nContent-Length: 2\n\n{}");

            assertThat(answer).startsWith("HTTP/1.1 415").contains("Content-Encoding", "Accept-Encoding: identity");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "x", "chunked, gzip", "gzip, chunked"})
    void a_body_in_another_transfer_coding_is_refused_with_the_name_of_the_header(String coding) {
        for (String path : List.of("/api/v1/movements", "/v2/event-subscriptions", "/v3/events", "/page/session")) {
            String answer = OpenRequest.answer(
                    gateway.base(),
                    "POST " + path + " HTTP/1.1\nHost: a\nConnection: close\nX-API-Key: CN_OFFICER\n"
                            + "Transfer-Encoding: " + coding + "\n\n2\n{}\n0\n\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("The only Transfer-Encoding that is taken is chunked");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/page/alarms",
                "/page/developer",
                "/assets/page.css",
                "/openapi.json",
                "/openapi.json/swagger-config",
                "/swagger-ui/index.html",
                "/docs",
                "/actuator/health",
                "/actuator/health/readiness",
                "/problems/not-found",
                "/api/v1/certificates-of-origin/CNCustomsMSP/x/verification"
            })
    void the_head_of_a_public_address_is_public(String path) {
        String rest = path + " HTTP/1.1\nHost: a\nConnection: close\n\n";
        String head = OpenRequest.answer(gateway.base(), "HEAD " + rest);
        String whole = OpenRequest.answer(gateway.base(), "GET " + rest);

        assertThat(head)
                .startsWith(whole.substring(0, "HTTP/1.1 200".length()))
                .contains(
                        "RateLimit-Policy: \"requests\";q=",
                        "RateLimit: ",
                        "X-Content-Type-Options: nosniff",
                        "Content-Security-Policy:");
    }

    @Test
    void a_form_with_hundreds_of_containers_leads_to_the_page() {
        String body = "key=CN_OFFICER&" + "container=CSQU3054383&".repeat(390);
        String answer = OpenRequest.answer(
                gateway.base(),
                "POST /page/session HTTP/1.1\nHost: a\nConnection: close\n"
                        + "Content-Type: application/x-www-form-urlencoded\nContent-Length: " + body.length() + "\n\n"
                        + body);

        assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: /?container=CSQU3054383");
    }

    @Test
    void a_stranger_is_not_taken_for_a_proxy() {
        String answer = OpenRequest.answer(
                gateway.base(), "GET / HTTP/1.1\nHost: a\nConnection: close\nX-Forwarded-Proto: https\n\n");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Strict-Transport-Security");
    }

    @Test
    void a_stranger_changes_nothing_of_the_links() {
        String answer = OpenRequest.answer(
                gateway.base(),
                "GET /v2/events?limit=1 HTTP/1.1\nHost: a\nConnection: close\nX-API-Key: CN_OFFICER\n"
                        + "X-Forwarded-Proto: https\nX-Forwarded-Port: 8443\nX-Forwarded-Host: evil.example\n"
                        + "Forwarded: proto=https;host=evil.example\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Current-Page: http://a/v2/events?limit=1")
                .doesNotContain("https", "evil");
    }

    private static String get(String target) {
        return "GET " + target + " HTTP/1.1\nHost: a\nConnection: close\n\n";
    }
}
