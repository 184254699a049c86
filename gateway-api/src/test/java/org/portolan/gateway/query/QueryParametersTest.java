package org.portolan.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;

/** A wish that is not understood is not taken for none, at whatever address. */
class QueryParametersTest {
    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    /** One call of the description, with something in each place of its address. */
    private record Call(String method, String address, String mediaType, List<String> parameters) {

        Answer with(String query, TestCaller caller) {
            String path = address + "?" + query;
            return switch (method) {
                case "get" -> caller.get(path);
                case "delete" -> caller.delete(path);
                case "put" -> caller.put(path, List.of());
                default -> caller.post(path, mediaType, BodyPublishers.ofString("{}"));
            };
        }

        @Override
        public String toString() {
            return method + " " + address + " " + mediaType;
        }
    }

    @Test
    void a_misspelt_parameter_is_refused_by_its_name_in_every_call() {
        var calls = calls();

        assertThat(calls).hasSizeGreaterThan(50);
        for (Call call : calls) {
            Answer answer = asSomebodyWhoMay(call, "prevew=true");
            assertThat(answer.status()).as(call + " " + answer.body()).isEqualTo(400);
            assertThat(answer.text("/field")).as(call.toString()).isEqualTo("prevew");
            assertThat(answer.text("/code")).as(call.toString()).isEqualTo("INVALID_PARAMETER");
        }
    }

    @Test
    void every_described_parameter_is_known_and_has_a_value() {
        for (Call call : calls()) {
            for (String parameter : call.parameters()) {
                Answer empty = asSomebodyWhoMay(call, parameter + "=");
                assertThat(empty.status()).as(call + " " + parameter).isEqualTo(400);
                assertThat(empty.text("/detail")).as(call + " " + parameter).contains("has no value");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/containers/CSQU3054383?at=2026-01-01T00:00:00Z, asOf",
        "/alarm-conditions?container=CSQU3054383&at=2026-01-01T00:00:00Z, asOf",
        "/aeo/AEOSG123456789012?at=2026-01-01T00:00:00Z, asOf",
        "/containers?number=CSQU3054383, numbers",
        "/enrolments?size=10, limit",
        "/alarms/overtime?page=2, cursor"
    })
    void the_name_that_was_meant_is_told(String address, String meant) {
        Answer answer = gateway.as(TestKeys.CN_OFFICER).get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("Did you mean \"" + meant + "\"?");
    }

    @Test
    void a_single_parameter_may_not_stand_twice() {
        Answer twice = gateway.as(TestKeys.CN_OFFICER).get("/enrolments?limit=1&limit=2");

        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("/field")).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/events", "/v3/events", "/v2/event-subscriptions"})
    void dcsas_reads_too_wait_for_the_block_that_is_demanded(String address) {
        Answer wrong = port.get(address + "?minPosition=x");
        assertThat(wrong.status()).as(wrong.body()).isEqualTo(400);
        assertThat(wrong.body()).contains("INVALID_PARAMETER");

        Answer early = port.get(address + "?minPosition=999999999");
        assertThat(early.status()).as(early.body()).isEqualTo(503);
        assertThat(early.body()).contains("POSITION_NOT_REACHED");
    }

    @Test
    void a_name_of_no_form_is_not_said_again() {
        Answer answer = port.get("/network?%3Cscript%3E=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script");
    }

    /** Some calls are for some roles alone, and say so before anything else. */
    private Answer asSomebodyWhoMay(Call call, String query) {
        return Stream.of(
                        TestKeys.TIANJIN_PORT,
                        TestKeys.CN_OFFICER,
                        TestKeys.CN_TRADER,
                        TestKeys.CN_ORIGIN,
                        TestKeys.CN_AEO)
                .map(key -> call.with(query, gateway.as(key)))
                .filter(answer -> answer.status() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may " + call));
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        JsonNode document = gateway.anonymous().get("/openapi.json").json();
        document.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String address = path.getKey()
                            .substring("/api/v1".length())
                            .replaceAll("\\{number}", "1")
                            .replaceAll("\\{[A-Za-z]+}", "0".repeat(64));
                    var bodies = method.getValue().at("/requestBody/content").propertyNames();
                    for (String type : bodies.isEmpty() ? List.of("application/json") : bodies) {
                        calls.add(new Call(method.getKey(), address, type, queryParameters(method.getValue())));
                    }
                }));
        return calls;
    }

    private static List<String> queryParameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
