package org.portolan.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each field that a body of the description may have, at every depth, written wrongly in a body with nothing else. */
class MisspeltFieldsTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CONTAINER = Reports.container(1_662);
    private static final String SUBSCRIPTION = opened();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<TestKeys> CALLERS = List.of(
            TestKeys.CN_OFFICER, TestKeys.TIANJIN_PORT, TestKeys.CN_TRADER, TestKeys.CN_ORIGIN, TestKeys.CN_AEO);

    /** A field of a body, by the names and lists on the way to it. */
    record Field(String method, String address, String mediaType, List<String> path) {
        String name() {
            return path.getLast();
        }

        String misspelt() {
            return name().substring(0, name().length() - 1) + "q";
        }

        /** A body that has this field only, under another name. */
        String body() {
            Map<String, Object> innermost = new TreeMap<>(kind());
            innermost.put(misspelt(), "x");
            Object value = innermost;
            for (String outer : path.reversed().subList(1, path.size())) {
                if (outer.equals("confidential")
                        && !name().equals("schemaVersion")
                        && address.endsWith("/certificates-of-origin")
                        && value instanceof Map<?, ?> part) {
                    value = ofSecondVersion(part);
                }
                value = outer.equals("[]") ? List.of(value) : Map.of(outer, value);
            }
            return JSON.writeValueAsString(value);
        }

        /** A certificate's confidential part that says no version is of the first, with other fields. */
        private static Map<Object, Object> ofSecondVersion(Map<?, ?> part) {
            Map<Object, Object> versioned = new TreeMap<>(part);
            versioned.put("schemaVersion", 2);
            return versioned;
        }

        /** Which fields an object may have is said by its kind in some. */
        private Map<String, String> kind() {
            boolean authenticates = String.join(".", path).contains("authentication.")
                    || address.endsWith("/authentication") && !name().equals("kind");
            if (authenticates && !name().equals("kind")) {
                return Map.of("kind", Set.of("name", "value").contains(name()) ? "HEADER" : "OAUTH2");
            }
            return address.endsWith("/alarm-rules") && !name().equals("type")
                    ? Map.of("type", Set.of("boxes", "allowedAreas").contains(name()) ? "STORAGE" : "OVERTIME")
                    : Map.of();
        }

        @Override
        public String toString() {
            return "%s %s %s %s".formatted(method, address, mediaType, String.join(".", path));
        }
    }

    /** These addresses are of things that are not there, which is told before the body is looked at. */
    private static boolean isOfNothing(String address) {
        return address.contains("/event-subscriptions/") || address.contains("/conflicts/");
    }

    static Stream<Field> fields() {
        JsonNode document = GATEWAY.anonymous().get("/openapi.json").json();
        List<Field> fields = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> call.getValue()
                                .at("/requestBody/content")
                                .properties()
                                .forEach(body -> {
                                    if (body.getKey().contains("json")
                                            && !path.getKey().startsWith("/v3")
                                            && !isOfNothing(path.getKey())) {
                                        var root = new Field(
                                                call.getKey(), address(path.getKey()), body.getKey(), List.of());
                                        within(document, root, body.getValue().path("schema"), fields);
                                    }
                                })));
        return fields.stream();
    }

    private static void within(JsonNode document, Field at, JsonNode schema, List<Field> found) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        Map<String, JsonNode> inner = new TreeMap<>();
        resolved.path("properties").properties().forEach(member -> inner.put(member.getKey(), member.getValue()));
        Optional.of(resolved.path("items")).filter(JsonNode::isObject).ifPresent(items -> inner.put("[]", items));
        inner.forEach((name, value) -> {
            List<String> path = new ArrayList<>(at.path());
            path.add(name);
            Field field = new Field(at.method(), at.address(), at.mediaType(), path);
            if (!name.equals("[]")) {
                found.add(field);
            }
            within(document, field, value, found);
        });
        for (String several : List.of("allOf", "oneOf", "anyOf")) {
            resolved.path(several).forEach(part -> within(document, at, part, found));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_misspelt_field_is_refused_with_the_name_that_was_meant(Field field) throws Exception {
        var answer = somebody(field);

        assertThat(answer.body()).as(field.body()).contains("Did you mean \\\"" + field.name() + "\\\"?");
    }

    @Test
    void there_are_many_fields() {
        assertThat(fields()).hasSizeGreaterThan(150);
    }

    private static HttpResponse<String> somebody(Field field) throws Exception {
        HttpResponse<String> last = null;
        for (TestKeys key : CALLERS) {
            var request = HttpRequest.newBuilder(GATEWAY.base().resolve(field.address()))
                    .header("X-API-Key", key.name())
                    .header("Content-Type", field.mediaType())
                    .method(field.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(field.body()));
            last = HTTP.send(request.build(), BodyHandlers.ofString());
            if (last.statusCode() != 403 && last.statusCode() != 404) {
                return last;
            }
        }
        return last;
    }

    private static String opened() {
        return GATEWAY.as(TestKeys.CN_OFFICER)
                .post(
                        "/subscriptions",
                        Map.of("kind", "WEBHOOK", "url", "https://1.1.1.1/e", "containers", List.of(CONTAINER)))
                .text("/id");
    }

    private static String address(String path) {
        return path.replace("{containerNumber}", CONTAINER)
                .replace("{code}", "AEOSG123456789012")
                .replace("{issuer}", "CNCustomsMSP")
                .replaceAll("(subscriptions)/\\{id}", "$1/" + SUBSCRIPTION)
                .replaceAll("\\{number}", "1")
                .replaceAll("\\{[A-Za-z]+}", "0".repeat(64));
    }
}
