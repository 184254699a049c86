package org.portolan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** After a wanted change, run it once as its message says, and commit what it wrote. */
class OpenApiTest {
    private static final Path COMMITTED = Path.of("../docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void what_is_served_is_what_is_committed() throws Exception {
        String served = served();
        if (Boolean.getBoolean("portolan.openapi.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("docs/openapi.json; where the change is wanted, write it anew with ./mvnw -pl gateway-api -am test"
                        + " -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dportolan.openapi.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void it_is_openapi_3_1_and_names_every_call() throws Exception {
        var description = JSON.readTree(served());

        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(description.at("/paths").propertyNames())
                .contains(
                        "/api/v1/movements",
                        "/api/v1/operations/{id}",
                        "/api/v1/containers/{containerNumber}",
                        "/api/v1/certificates-of-origin/{issuer}/{number}",
                        "/api/v1/certificates-of-origin/{issuer}/{number}/verification",
                        "/api/v1/aeo/{code}",
                        "/api/v1/enrolments",
                        "/api/v1/network");
    }

    @Test
    void every_call_has_a_name_a_part_and_all_its_statuses() throws Exception {
        var description = JSON.readTree(served());
        var parts = names(description.at("/tags"), "name");
        var names = new ArrayList<String>();

        for (var path : description.get("paths").properties()) {
            path.getValue().properties().forEach(call -> {
                var operation = call.getValue();
                var where = call.getKey() + " " + path.getKey();
                names.add(operation.path("operationId").asString());
                assertThat(parts).as(where).containsAll(words(operation.path("tags")));
                assertThat(operation.path("summary").asString("")).as(where).isNotEmpty();
                if (path.getKey().startsWith("/api/")) {
                    assertThat(operation.path("responses").propertyNames())
                            .as(where)
                            .contains("400", "401", "406", "429", "503")
                            .doesNotContain("default");
                }
            });
        }

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z0-9]+"));
    }

    @Test
    void no_question_is_answered_in_a_media_type_that_it_has_no_words_for() throws Exception {
        var officer = GatewayUnderTest.shared().as(TestKeys.CN_OFFICER);

        for (var path : JSON.readTree(served()).get("paths").properties()) {
            var answered = path.getValue().at("/get/responses/200/content").propertyNames();
            var address = path.getKey().replaceFirst("^/api/v1", "").replaceAll("\\{[^}]+}", "0".repeat(64));
            for (String type : List.of("application/ld+json", "application/vnd.api+json")) {
                if (path.getValue().has("get") && !answered.contains("application/ld+json")) {
                    var answer = officer.get(address, "Accept", type);
                    assertThat(answer.status())
                            .as(address + " " + answer.body())
                            .isEqualTo(406);
                }
            }
        }
    }

    @Test
    void every_list_has_pages_of_one_kind() throws Exception {
        var description = JSON.readTree(served());
        var lists = new ArrayList<String>();

        for (var path : description.get("paths").properties()) {
            var call = path.getValue().path("get");
            var page = call.at("/responses/200/content/application~1json/schema/$ref")
                    .asString("");
            var members = description.at(page.replaceFirst("#", "")).path("properties");
            var limit = parameter(call, "limit");
            if (path.getKey().startsWith("/api/")) {
                var isList = call.path("operationId").asString("").startsWith("list");
                assertThat(List.of(parameter(call, "cursor").isEmpty(), !members.has("next")))
                        .as(path.getKey())
                        .containsOnly(limit.isEmpty());
                assertThat(!isList || !limit.isEmpty()).as(path.getKey()).isTrue();
                if (!limit.isEmpty()) {
                    lists.add(path.getKey());
                    assertThat(limit.at("/schema").propertyNames())
                            .as(path.getKey())
                            .contains("default", "minimum", "maximum");
                    assertThat(members.at("/next/description").asString()).contains("cursor");
                }
            }
        }

        assertThat(lists).hasSizeGreaterThan(9);
    }

    private static JsonNode parameter(JsonNode call, String name) {
        return StreamSupport.stream(call.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .findFirst()
                .orElseGet(() -> JSON.createObjectNode());
    }

    @Test
    void every_member_is_described_and_no_body_is_of_either_kind() throws Exception {
        var description = JSON.readTree(served());
        var without = new ArrayList<String>();

        description
                .at("/components/schemas")
                .properties()
                .forEach(schema -> undescribed(schema.getKey(), schema.getValue(), without));

        assertThat(without).isEmpty();
        description
                .get("paths")
                .forEach(path -> path.forEach(
                        call -> assertThat(call.path("requestBody").toString()).doesNotContain("oneOf")));
    }

    private static void undescribed(String name, JsonNode schema, List<String> without) {
        schema.path("properties").properties().forEach(member -> {
            if (!member.getValue().has("description") && !member.getValue().has("$ref")) {
                without.add(name + "." + member.getKey());
            }
            undescribed(name + "." + member.getKey(), member.getValue(), without);
        });
        if (schema.has("items")) {
            undescribed(name, schema.get("items"), without);
        }
        schema.path("allOf").forEach(part -> undescribed(name, part, without));
    }

    private static List<String> names(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.path(member).asString())
                .toList();
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void the_documentation_needs_no_other_host() throws Exception {
        URI base = GatewayUnderTest.shared().base();
        var page = get(base.resolve("/docs"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    private static String served() throws Exception {
        var answer = get(GatewayUnderTest.shared().base().resolve("/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.writeValueAsString(JSON.readTree(answer.body())) + "\n";
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
