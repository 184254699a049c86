package org.portolan.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;

/** What holds at one address holds at each of the description, so that none can be forgotten. */
class EveryAddressTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<TestKeys> CALLERS = List.of(
            TestKeys.CN_OFFICER,
            TestKeys.TIANJIN_PORT,
            TestKeys.CN_TRADER,
            TestKeys.CN_ORIGIN,
            TestKeys.CN_AEO,
            TestKeys.CN_AUDITOR);
    private static final String CONTAINER = Reports.container(1_660);
    private static final String MARK = "\uFEFF";
    private static final Map<String, String> BODIES = Map.of(
            "text/csv", "containerNumber,eventCod\nCSQU3054383,GTIN\n",
            "application/edifact", "UNB+UNOC:3+A+B+261121:1200+1'\nUNZ+0+1'\n");

    private static final Pattern UNKNOWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static String subscription;

    /** A call of the description: how it is asked, and what it takes. */
    record Call(
            String method,
            String address,
            List<String> parameters,
            List<String> times,
            List<String> numbers,
            List<String> listed,
            List<String> required,
            String mediaType) {
        @Override
        public String toString() {
            return method + " " + address + " " + mediaType;
        }
    }

    @BeforeAll
    static void there_is_something_to_ask_for() {
        GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.event(CONTAINER, "GTIN", "CNTXG", Reports.time(500)));
        var opened = GATEWAY.as(TestKeys.CN_OFFICER)
                .post(
                        "/subscriptions",
                        Map.of(
                                "kind",
                                "WEBHOOK",
                                "url",
                                "https://1.1.1.1/events",
                                "containers",
                                List.of(Reports.container(1_661))));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        subscription = opened.text("/id");
    }

    static Stream<Call> readings() {
        return calls().stream().filter(call -> !call.times().isEmpty());
    }

    static Stream<Call> numbered() {
        return calls().stream().filter(call -> !call.numbers().isEmpty());
    }

    static Stream<Call> listed() {
        return calls().stream().filter(call -> !call.listed().isEmpty());
    }

    static Stream<Call> writings() {
        return calls().stream().filter(call -> !call.mediaType().isEmpty());
    }

    static Stream<Call> changes() {
        return calls().stream().filter(call -> !call.method().equals("get"));
    }

    static Stream<Call> bodiless() {
        return changes().filter(call -> call.mediaType().isEmpty());
    }

    static Stream<Call> dcsa() {
        return calls().stream().filter(call -> call.address().matches("/v[23]/.*"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_plus_sign_in_a_time_need_not_be_escaped(Call call) {
        for (String name : call.times()) {
            for (String offset : List.of("+08:00", "+0800", "+08")) {
                String time = call.address() + queried(call) + name + "=2026-06-01T08:00:00.123456789";
                await().untilAsserted(() -> {
                    var escaped = somebody(call, time + offset.replace("+", "%2B"), "");
                    var plain = somebody(call, time + offset, "");
                    assertThat(plain.statusCode()).as(call + " " + plain.body()).isIn(200, 404);
                    assertThat(plain.statusCode()).as(call.toString()).isEqualTo(escaped.statusCode());
                    assertThat(plain(plain)).as(call.toString()).isEqualTo(plain(escaped));
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_time_that_cannot_be_read_is_refused_by_the_name_of_its_parameter(Call call) {
        for (String name : call.times()) {
            var answer = somebody(call, call.address() + queried(call) + name + "=yesterday", "");

            assertThat(answer.statusCode()).as(call + " " + answer.body()).isIn(400, 422);
            assertThat(answer.body()).as(call.toString()).contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void a_number_in_other_digits_than_0_to_9_is_refused_by_the_name_of_its_parameter(Call call) {
        for (String name : call.numbers()) {
            for (String wrong :
                    List.of("0x10", "%2B5", "%23A", "\u0665", "\uFF15", "5.0", "1e1", "05", "5%20", "five")) {
                var answer = somebody(call, call.address() + queried(call) + name + "=" + encoded(wrong), "");

                assertThat(answer.statusCode())
                        .as(call + " " + name + "=" + wrong + " " + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).as(call.toString()).contains(name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("listed")
    void a_value_that_is_not_in_its_list_is_refused_by_the_name_of_its_parameter(Call call) {
        for (String name : call.listed()) {
            var answer = somebody(call, call.address() + queried(call) + name + "=sideways", "");

            assertThat(answer.statusCode())
                    .as(call + " " + name + " " + answer.body())
                    .isIn(400, 422);
            assertThat(answer.body()).as(call.toString()).contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("writings")
    void a_byte_order_mark_before_a_body_says_nothing(Call call) {
        String body = BODIES.getOrDefault(call.mediaType(), "{}");
        var without = somebody(call, call.address(), body);
        var with = somebody(call, call.address(), MARK + body);

        assertThat(with.statusCode()).as(call + " " + with.body()).isEqualTo(without.statusCode());
        assertThat(plain(with)).as(call.toString()).isEqualTo(plain(without));
    }

    @ParameterizedTest
    @MethodSource("bodiless")
    void a_body_is_refused_where_none_is_taken(Call call) {
        for (String body : List.of("{\"eventId\":\"x\"}", "garbage", "[]", " ".repeat(70) + "1")) {
            var answer = somebody(call, call.address(), body);

            assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(call.toString()).contains("takes no body");
        }
        for (String nothing : List.of("{}", " ")) {
            assertThat(somebody(call, UNKNOWN.matcher(call.address()).replaceAll("0"), nothing)
                            .body())
                    .as(call.toString())
                    .doesNotContain("takes no body");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_condition_on_a_version_is_refused_where_nothing_has_one(Call call) {
        for (String header : List.of("If-Match", "If-Unmodified-Since")) {
            var answer = somebody(call, call.address(), new byte[0], header, "\"1\"");

            assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(call.toString()).contains(header);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_key_for_repetition_is_kept_or_refused(Call call) {
        var answer = somebody(call, call.address(), new byte[0], "Idempotency-Key", "a", "Idempotency-Key", "b");

        assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(call.toString()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @MethodSource("writings")
    void a_body_in_utf_16_is_refused_by_that_name(Call call) {
        String body = BODIES.getOrDefault(call.mediaType(), "{\"a\":1}");
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var answer = somebody(call, call.address(), body.getBytes(wide));

            if (!call.address().contains("/conflicts/") && !call.address().contains("/event-subscriptions/")) {
                // of which none stands there
                assertThat(answer.statusCode()).as(call + " " + answer.body()).isIn(200, 400, 415, 422);
                assertThat(answer.body()).as(call + " " + wide).contains("UTF-16");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writings")
    void an_encoded_body_is_refused_with_the_name_of_the_header(Call call) {
        var answer = somebody(call, call.address(), "{}".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(415);
        assertThat(answer.body()).as(call.toString()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @MethodSource("dcsa")
    void a_parameter_of_the_standards_that_is_written_wrongly_is_refused(Call call) {
        for (String name : call.parameters()) {
            for (String wrong : List.of(
                    name.substring(0, name.length() - 1),
                    name.toUpperCase(Locale.ROOT),
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))) {
                if (wrong.equals(name)) {
                    continue;
                }
                var answer = somebody(call, call.address() + "?" + wrong + "=1", "{}");
                assertThat(answer.statusCode())
                        .as(call + " " + wrong + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).as(call + " " + wrong).contains("Did you mean \\\"");
            }
            for (String query : List.of(name + "=", name, name + "=1&" + name + "=1")) {
                var answer = somebody(call, call.address() + "?" + query, "{}");
                assertThat(answer.statusCode())
                        .as(call + " " + query + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).as(call + " " + query).contains(name);
            }
        }
        for (String misplaced : List.of("preview", "dryRun", "asOf", "numbers", "colour")) {
            if (!call.parameters().contains(misplaced)) {
                var answer = somebody(call, call.address() + "?" + misplaced + "=true", "{}");
                assertThat(answer.statusCode())
                        .as(call + " " + misplaced + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).as(call.toString()).contains(misplaced);
            }
        }
    }

    @Test
    void the_description_has_more_than_a_few_of_each() {
        assertThat(readings()).hasSizeGreaterThan(7);
        assertThat(bodiless()).hasSizeGreaterThan(10);
        assertThat(numbered()).hasSizeGreaterThan(25);
        assertThat(listed()).hasSizeGreaterThan(8);
        assertThat(writings()).hasSizeGreaterThan(25);
        assertThat(dcsa()).hasSizeGreaterThan(5);
    }

    /** Some questions are about a container that stands in them too. */
    private static String queried(Call call) {
        return Map.of("numbers", CONTAINER, "container", CONTAINER, "location", "CNTXG").entrySet().stream()
                .filter(known -> call.required().contains(known.getKey()))
                .map(known -> "?" + known.getKey() + "=" + known.getValue() + "&")
                .findFirst()
                .orElse("?");
    }

    /** Without what differs from request to request. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("\"(errorDateTime|traceId|providerCorrelationReference|sha256|sentAt|at)\":\"[^\"]*\"", "")
                .replaceAll("\"(byte|position|block)\":\\d+", "");
    }

    private static HttpResponse<String> somebody(Call call, String target, String body) {
        return somebody(call, target, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Some calls are for some roles alone, and say so before anything else; some things are one caller's own. */
    private static HttpResponse<String> somebody(Call call, String target, byte[] body, String... headers) {
        HttpResponse<String> last = null;
        for (TestKeys key : CALLERS) {
            last = send(call, key, target, body, headers);
            if (last.statusCode() != 403
                    && (last.statusCode() != 404 || call.address().contains("subscriptions/"))) {
                return last;
            }
        }
        return last;
    }

    private static HttpResponse<String> send(Call call, TestKeys key, String target, byte[] body, String... headers) {
        URI address = GATEWAY.base().resolve(target);
        var request = HttpRequest.newBuilder(address)
                .header("X-API-Key", key.name())
                .method(
                        call.method().toUpperCase(Locale.ROOT),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!call.mediaType().isEmpty()) {
            request.header("Content-Type", call.mediaType());
        }
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Call> calls() {
        JsonNode document = GATEWAY.anonymous().get("/openapi.json").json();
        List<Call> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    List<JsonNode> query = StreamSupport.stream(
                                    method.getValue().path("parameters").spliterator(), false)
                            .map(parameter -> resolved(document, parameter))
                            .filter(parameter ->
                                    parameter.path("in").asString("").equals("query"))
                            .toList();
                    var types = method.getValue().at("/requestBody/content").propertyNames();
                    for (String type : types.isEmpty() ? List.of("") : types) {
                        calls.add(new Call(
                                method.getKey(),
                                address(path.getKey()),
                                names(query),
                                names(query.stream()
                                        .filter(parameter -> isTime(document, parameter))
                                        .toList()),
                                names(query.stream()
                                        .filter(parameter -> resolved(document, parameter.path("schema"))
                                                .path("type")
                                                .asString("")
                                                .equals("integer"))
                                        .toList()),
                                names(query.stream()
                                        .filter(parameter -> isListed(document, parameter))
                                        .toList()),
                                names(query.stream()
                                        .filter(parameter ->
                                                parameter.path("required").asBoolean(false))
                                        .toList()),
                                type));
                    }
                }));
        return calls;
    }

    private static boolean isTime(JsonNode document, JsonNode parameter) {
        var schema = resolved(document, parameter.path("schema"));
        String format = schema.path("format").asString("");
        return format.equals("date-time")
                || !format.equals("date")
                        && parameter.path("name").asString().matches("asOf|.*(Time|From|To)(Min|Max)?");
    }

    private static boolean isListed(JsonNode document, JsonNode parameter) {
        var schema = resolved(document, parameter.path("schema"));
        return schema.has("enum")
                || resolved(document, schema.path("items")).has("enum")
                || schema.path("type").asString("").equals("boolean");
    }

    private static String encoded(String value) {
        return value.contains("%") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<String> names(List<JsonNode> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static String address(String path) {
        return path.replace("{containerNumber}", CONTAINER)
                .replaceAll("(subscriptions)/\\{[a-zA-Z]+}", "$1/" + subscription)
                .replace("{code}", "AEOSG123456789012")
                .replace("{issuer}", "CNCustomsMSP")
                .replaceAll("\\{number}", "1")
                .replaceAll("\\{[A-Za-z]+}", "0".repeat(64));
    }
}
