package org.portolan.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.records.container.code.EventCode;
import tools.jackson.databind.JsonNode;

class WriteSideDocumentTest {

    private final JsonNode document =
            GatewayUnderTest.shared().anonymous().get("/openapi.json").json();

    @Test
    void describes_what_is_sent_and_answered() {
        JsonNode movements = document.at("/paths/~1api~1v1~1movements/post");

        assertThat(movements.at("/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson", "text/csv");
        assertThat(movements.at("/responses").propertyNames()).contains("200", "201", "202", "422", "503");
        assertThat(movements.at("/parameters").toString()).contains("IdempotencyKey", "Prefer");
        assertThat(document.at("/components/schemas/Movement/properties/eventTime/format")
                        .asString())
                .isEqualTo("date-time");
    }

    @Test
    void calls_that_are_alike_are_described_alike() {
        assertThat(document.at("/paths/~1api~1v1~1aeo~1{code}~1revocation/post/requestBody/required")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void names_the_event_codes_there_are() {
        List<String> codes = new ArrayList<>();
        document.at("/components/schemas/Movement/properties/eventCode/enum")
                .forEach(code -> codes.add(code.asString()));

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventCode.values()).map(Enum::name).toList());
    }

    /** Subscriptions are the gateway's own, a list of statuses is asked for, and DCSA's form has no answer for an outcome that is not known yet. */
    @Test
    void every_call_that_writes_to_the_ledger_is_described() {
        document.get("paths").properties().stream()
                .filter(path -> !path.getKey().contains("subscriptions")
                        && !path.getKey().equals("/v3/events")
                        && !path.getKey().endsWith("/certificates-of-origin/status"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getKey().equals("post")
                                || method.getKey().equals("delete"))
                        .forEach(method -> assertThat(
                                        method.getValue().path("responses").has("202"))
                                .as(method.getKey() + " " + path.getKey())
                                .isTrue()));
    }
}
