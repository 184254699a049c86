package org.portolan.gateway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.json.JsonMapper;

class MalformedMovementsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);
    private long height;

    @BeforeEach
    void remember_the_height() {
        height = gateway.network().height();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "containerNumber, TGHU1234568, containerNumber",
        "containerNumber, tghu 123456-8, containerNumber",
        "containerNumber, TGHU*123456*7, containerNumber",
        "location, CNTX, location",
        "location, cntxg, location",
        "eventTime, 2026-11-20T08:15:00, eventTime",
        "eventTime, yesterday, eventTime",
        "eventCode, WALK, eventCode",
        "eventType, TRANSPORT, eventType",
        "colour, red, colour",
        "classifier, SURE, classifier",
        "retractedEventId, 12, retractedEventId",
    })
    void names_the_field_of_a_wrong_value(String field, String value, String named) {
        Map<String, Object> event = event();
        event.put(field, value);

        refused(port.post("/movements", event), named);
    }

    @Test
    void tells_all_faults_of_an_event_each_with_its_subject() {
        Map<String, Object> event = event();
        event.put("containerNumber", "TGHU1234568");
        event.put("eventTime", "2026-11-20T08:15:00");
        event.put("colour", "red");
        event.remove("direction");

        Answer answer = port.post("/movements", event);

        refused(answer, "containerNumber");
        assertThat(answer.body())
                .contains(
                        "containerNumber has the check digit 8",
                        "eventTime must end with its offset",
                        "direction is mandatory and missing",
                        "colour is not a field of this record");
    }

    @Test
    void refuses_a_character_that_nobody_sees() {
        Map<String, Object> event = event();
        event.put("description", "un\u200Bseen");

        refused(port.post("/movements", event), "description");
    }

    @Test
    void refuses_a_time_in_the_future() {
        Map<String, Object> event = event();
        event.put("eventTime", Reports.text(OffsetDateTime.now().plusHours(2)));

        refused(port.post("/movements", event), "eventTime");
    }

    @Test
    void refuses_a_missing_field() {
        Map<String, Object> event = event();
        event.remove("direction");

        refused(port.post("/movements", event), "direction");
    }

    @Test
    void refuses_a_null() {
        Map<String, Object> event = event();
        event.put("voyage", null);

        refused(port.post("/movements", event), "voyage");
    }

    @Test
    void refuses_a_duplicate_key() {
        String body = JSON.writeValueAsString(event()).replaceFirst("\\{", "{\"location\":\"CNTXG\",");

        refused(port.post("/movements", body), "location");
    }

    @Test
    void refuses_deep_nesting() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        refused(port.post("/movements", "{\"sealNumbers\":" + deep + "}"), "sealNumbers" + "[0]".repeat(8));
        refused(port.post("/movements", deep), "[0]".repeat(8 * 8 + 1));
    }

    @Test
    void refuses_what_is_not_utf_8() {
        byte[] body = JSON.writeValueAsString(event()).getBytes(StandardCharsets.UTF_8);
        body[new String(body, StandardCharsets.UTF_8).indexOf("BL-") + 1] = (byte) 0xC3;

        refused(port.post("/movements", "application/json", BodyPublishers.ofByteArray(body)), "billOfLading");
    }

    @Test
    void refuses_1_001_events() {
        Answer answer = port.post("/movements", Collections.nCopies(1_001, event()));

        refused(answer, "body");
    }

    @Test
    void refuses_no_events_and_no_body() {
        refused(port.post("/movements", List.of()), "body");
        refused(port.post("/movements", ""), "body");
        refused(port.post("/movements", "\"text\""), "body");
        refused(port.post("/movements", "{\"containerNumber\":"), "containerNumber");
    }

    @Test
    void refuses_another_content_type() {
        Answer answer = port.post("/movements", "text/plain", BodyPublishers.ofString("gate in"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/field")).isEqualTo("Content-Type");
    }

    @Test
    void refuses_a_body_of_100_megabytes_with_and_without_its_length() {
        Answer told = port.post("/movements", "application/json", BodyPublishers.ofByteArray(new byte[100_000_000]));
        Answer untold = port.post(
                "/movements", "application/json", BodyPublishers.ofInputStream(() -> new Blanks(100_000_000)));

        for (Answer answer : List.of(told, untold)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("/field")).isEqualTo("body");
            assertThat(answer.text("/written")).isEqualTo("no");
        }
    }

    @Test
    void refuses_a_wrong_idempotency_key() {
        Answer answer = port.post("/movements", event(), "Idempotency-Key", "x".repeat(300));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/field")).isEqualTo("Idempotency-Key");
    }

    private static Map<String, Object> event() {
        return Reports.gateInAtTianjin(Reports.container(200), Reports.time(90));
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.text("/written")).isEqualTo("no");
        assertThat(answer.text("/code")).isNotEmpty();
        assertThat(answer.text("/type")).startsWith("/problems/");
    }

    /** A long body that nobody holds in memory. */
    private static final class Blanks extends InputStream {

        private long left;

        Blanks(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(target, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
