package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Requests that nobody has thought of: none becomes a failure, a page of Tomcat's, or a line in the log that tells it. */
class OddRequestsTest {
    private static final String SECRET = "pk-fedcba9876543210";
    private static final List<String> PATHS = List.of(
            "/",
            "/page/alarms",
            "/api/v1/movements",
            "/api/v1/edi",
            "/api/v1/containers/CSQU3054383",
            "/api/v1/events/stream?container=x",
            "/api/v1/subscriptions/x/replay",
            "/v2/events",
            "/v2/event-subscriptions",
            "/v3/events",
            "/openapi.json",
            "/assets/page.css",
            "/actuator/health",
            "/problems/x",
            "/nothing");
    private static final List<String> HEADERS = List.of(
            "Accept: x",
            "Accept: */",
            "Accept: ;;;",
            "Accept: text/html;q=x",
            "Accept: application/json;charset=bogus",
            "Accept: a/b",
            "Accept-Language: xx-%%%;q=9",
            "Accept-Language: " + "a-".repeat(400),
            "Accept-Charset: bogus",
            "Accept-Encoding: bogus;q=x",
            "Range: bytes=zz",
            "Range: bytes=9-1,5-",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"",
            "Last-Event-ID: " + SECRET,
            "Cookie: =;;,=\"",
            "Cookie: portolan-page=" + SECRET,
            "Origin: :::",
            "Sec-Fetch-Site: odd",
            "Authorization: Bearer",
            "Authorization: Bearer a b " + SECRET,
            "Authorization: Bearer " + SECRET,
            "Authorization: Basic " + SECRET,
            "X-API-Key: " + SECRET,
            "X-API-Key: " + "k".repeat(5_000),
            "X-API-Key:",
            "API-Version: " + SECRET,
            "traceparent: " + SECRET,
            "Prefer: ;;,=",
            "Idempotency-Key: " + "k".repeat(500),
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: " + SECRET,
            "X-Forwarded-Proto: odd",
            "X-Forwarded-Host: " + SECRET,
            "Forwarded: for=\"[\";proto=odd",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "Expect: 100-continue",
            "Host: [::1",
            "Host: a:99999",
            "Host: <b>",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked, gzip",
            "Te\tx: y");
    private static final List<String> BODIES = List.of(
            "Transfer-Encoding: chunked\n\nzz\n{}\n0\n\n",
            "Transfer-Encoding: chunked\n\n-1\n{}\n0\n\n",
            "Transfer-Encoding: chunked\n\nffffffffffffffffff\n{}\n0\n\n",
            "Transfer-Encoding: chunked\n\n2;" + "x".repeat(20_000) + "\n{}\n0\n\n",
            "Transfer-Encoding: chunked\n\n2\n{}oops\n0\n\n",
            "Transfer-Encoding: chunked\n\n2\n{}\n0\nno colon\n\n",
            "Transfer-Encoding: chunked\nContent-Length: 5\n\n2\n{}\n0\n\n",
            "Transfer-Encoding: chunked\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n",
            "Content-Length: 2\nContent-Length: 3\n\n{}",
            "Content-Length: 2, 2\n\n{}",
            "Content-Length: +2\n\n{}",
            "Content-Type: x\nContent-Length: 2\n\n{}",
            "Content-Type: /\nContent-Length: 2\n\n{}",
            "Content-Type: a/b;c\nContent-Length: 2\n\n{}",
            "Content-Type: ;\nContent-Length: 2\n\n{}",
            "Content-Type: application/json;charset=bogus\nContent-Length: 2\n\n{}",
            "Content-Type: application/json;charset=utf-16\nContent-Length: 2\n\n{}",
            "Content-Type: text/csv;charset=\"\nContent-Length: 2\n\n{}",
            "Content-Type: application/x-www-form-urlencoded;charset=bogus\nContent-Length: 5\n\nkey=x",
            "Content-Type: application/x-www-form-urlencoded\nContent-Length: 24\n\n=" + SECRET + "&%&&",
            "Content-Type: multipart/form-data; boundary=\nContent-Length: 2\n\n{}",
            "Content-Type: multipart/form-data; boundary=x\nContent-Length: 9\n\n--x\n\n\n\n",
            "Content-Type: multipart/mixed\nContent-Length: 2\n\n{}");
    private static final List<String> TARGETS = List.of(
            "/api/v1/containers/%00",
            "/api/v1/containers/%E0%80",
            "/api/v1/containers/%c0%ae%c0%ae",
            "/api/v1/containers/a;b=c",
            "/api/v1/containers/;jsessionid=" + SECRET,
            "/api/v1/containers/%0d%0aSet-Cookie:x=y",
            "/api/v1/../v1/containers/x",
            "/api/v1/./containers/x",
            "/api/v1/%2e%2e/x",
            "/api/v1//containers/x",
            "/api/v1/containers/" + "%20".repeat(2_000),
            "/docs/..%2f..%2fx",
            "/assets/..%5c..%5cx",
            "/assets/%2e%2e/application.yaml",
            "/page/%ff",
            "/v2/events?x=%00",
            "/v3/events?limit=%F0%9F%98%80",
            "/problems/%3Cscript%3E",
            "/?to=//evil",
            "/?container=%00",
            "*",
            "//evil/x",
            "///",
            "http://evil/api/v1/network",
            "ftp://a/",
            "evil:80",
            "/#x",
            "/{x}",
            "/a^b",
            "/%",
            "/?%",
            "/??",
            "/\u00e9");
    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "PUT", "DELETE", "CONNECT", "PROPFIND", "FOO", "get", "G,T");
    private static final List<String> WHOLE = List.of(
            "GET / HTTP/1.0\n\n",
            "GET / HTTP/1.0\nHost: \n\n",
            "GET / HTTP/0.9\n\n",
            "GET / HTTP/2.0\n\n",
            "GET / FTP/1.1\nHost: a\n\n",
            "GET  / HTTP/1.1\nHost: a\n\n",
            "GET /\tHTTP/1.1\nHost: a\n\n",
            "CONNECT a:80 HTTP/1.1\nHost: a:80\nConnection: close\n\n",
            "GET / HTTP/1.1\nHost: a\nConnection: close\n folded: x\n\n",
            "GET / HTTP/1.1\nHost: a\nConnection: close\n: x\n\n",
            "GET / HTTP/1.1\nHost: a\nConnection: close\nX: a\u0000b\n\n",
            "GET / HTTP/1.1\nHost: a\nConnection: close\n" + "X: y\n".repeat(300) + "\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\n\n",
            "\n\n\nGET / HTTP/1.1\nHost: a\nConnection: close\n\n",
            "SSH-2.0-x\n\n");
    private static final String LONG_HEADER = "\nX-A: " + "a".repeat(17_000) + "\n\n" + "b".repeat(100);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    @Test
    void headers_of_any_kind_are_answered_in_our_own_words() {
        for (String path :
                List.of("/", "/api/v1/containers/CSQU3054383", "/v2/events", "/v3/events", "/openapi.json")) {
            HEADERS.forEach(header -> tryWithAndWithoutKey(
                    "GET " + path + " HTTP/1.1\nHost: a\nConnection: close\n" + header + "\n", "\n"));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void bodies_of_any_kind_are_answered_in_our_own_words() {
        for (String path :
                Stream.concat(PATHS.stream(), Stream.of("/page/session")).toList()) {
            BODIES.forEach(
                    body -> tryWithAndWithoutKey("POST " + path + " HTTP/1.1\nHost: a\nConnection: close\n", body));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void addresses_and_methods_of_any_kind_are_answered_in_our_own_words() {
        TARGETS.forEach(
                target -> tryWithAndWithoutKey("GET " + target + " HTTP/1.1\nHost: a\nConnection: close\n", "\n"));
        for (String path : PATHS) {
            METHODS.forEach(method ->
                    tryWithAndWithoutKey(method + " " + path + " HTTP/1.1\nHost: a\nConnection: close\n", "\n"));
        }
        WHOLE.forEach(this::attempt);
        for (String body : List.of("Content-Length: 100", "Transfer-Encoding: chunked", "Content-Length: 0")) {
            for (String method : List.of("GET", "POST")) {
                attempt(method + " /actuator/health HTTP/1.1\nHost: a\nConnection: close\n" + body + LONG_HEADER);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void what_has_no_headers_at_all_gets_no_page() {
        assertThat(OpenRequest.answer(gateway.base(), "GET /\n"))
                .startsWith("{")
                .contains("INVALID_PARAMETER");
        assertThat(OpenRequest.answer(gateway.base(), "PRI * HTTP/2.0\n\nSM\n\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/movements", "/api/v1/movements?preview=true"})
    void who_goes_away_within_a_stream_leaves_no_fault_in_the_log(String path) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nX-API-Key: TIANJIN_PORT\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n{}\n";
        try (Socket socket = new Socket(gateway.base().getHost(), gateway.base().getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            socket.setSoLinger(true, 0);
        }

        await().during(Duration.ofSeconds(1))
                .until(() -> List.copyOf(log.list).stream()
                        .noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "40", "-1"})
    void a_line_before_a_chunk_that_is_none_has_its_result(String chunk) {
        String event = new JsonMapper()
                .writeValueAsString(Reports.event(Reports.container(1_690), "GTIN", "CNTXG", Reports.time(500)));
        String answer = OpenRequest.answer(
                gateway.base(),
                "POST /api/v1/movements HTTP/1.1\nHost: a\nConnection: close\nX-API-Key: TIANJIN_PORT\n"
                        + "Content-Type: application/x-ndjson\nTransfer-Encoding: chunked\n\n"
                        + Integer.toHexString(event.length() + 2) + "\n" + event + "\n\n" + chunk + "\n{\"contai");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"line\":1,\"status\":\"ACCEPTED\"");
    }

    private void tryWithAndWithoutKey(String head, String rest) {
        attempt(head + rest);
        attempt(head + "X-API-Key: CN_OFFICER\n" + rest);
    }

    private void attempt(String request) {
        log.list.clear();
        String answer = OpenRequest.answer(gateway.base(), request).replaceFirst("^HTTP/1\\.1 100 \r\n\r\n", "");
        String name = request.substring(0, Math.min(160, request.length())).replace('\n', '|');
        reasons(request, answer).forEach(reason -> faults.add(name + " -> " + reason));
    }

    private List<String> reasons(String request, String answer) {
        List<String> reasons = new ArrayList<>();
        var status = STATUS.matcher(answer);
        if (!status.lookingAt()) {
            return List.of("no answer: " + answer.substring(0, Math.min(80, answer.length())));
        }
        int code = Integer.parseInt(status.group(1));
        String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        boolean page = request.contains(" / ") || request.contains(" /?") || request.contains(" /page/");
        if (code >= 500) {
            reasons.add("status " + code);
        }
        if (code >= 400 && !page && !head.contains("json")) {
            reasons.add("no problem: " + head.replace("\r\n", "|"));
        }
        if (!head.contains("x-content-type-options: nosniff") || !head.contains("content-security-policy:")) {
            reasons.add("no security headers: " + head.replace("\r\n", "|"));
        }
        if (answer.contains("Tomcat") || answer.contains("Exception")) {
            reasons.add("tells too much: " + answer.replace("\r\n", "|"));
        }
        List<ILoggingEvent> lines = List.copyOf(log.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .toList();
        if (lines.size() > 1) {
            reasons.add("lines in the log: " + lines);
        }
        lines.stream()
                .filter(line -> line.getThrowableProxy() != null
                        || line.getFormattedMessage().length() > 200
                        || line.getFormattedMessage().contains(SECRET))
                .forEach(line -> reasons.add("in the log: " + line));
        return reasons;
    }
}
