package org.portolan.gateway.container.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordingTablesTest {

    private static final String HEADER =
            "containerNumber,eventCode,eventTime,location,direction,emptyIndicator,sealNumbers";
    private static final OffsetDateTime TIME = Reports.time(20);

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void each_row_is_answered_with_its_line_and_the_column_at_fault() {
        String table = HEADER + "\n" + row(410_001, "GTIN") + "\n\n"
                + row(410_002, "GTIN").replace("CNTXG", "SGSIN") + "\n" + row(410_003, "GTIX") + "\n" + "too,few\n"
                + row(410_004, "GTIN").replace("PTLU", "PTLU9");

        List<JsonNode> results = send(table, "/movements").lines();

        assertThat(results).extracting(result -> result.path("line").asInt(0)).startsWith(2, 4, 5, 6, 7);
        assertThat(results)
                .extracting(result -> result.path("status").asString(""))
                .startsWith("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(results.get(1).path("code").asString("")).isEqualTo("FOREIGN_PLACE");
        assertThat(results.get(1).path("column").asInt()).isEqualTo(4);
        assertThat(results.get(2).path("column").asInt()).isEqualTo(2);
        assertThat(results.get(3).path("code").asString("")).isEqualTo("COLUMN_COUNT");
        assertThat(results.get(4).path("column").asInt()).isEqualTo(1);
        assertThat(results.getLast().at("/end/accepted").asInt()).isEqualTo(1);
        assertThat(results.getLast().at("/end/complete").asBoolean()).isTrue();
    }

    @Test
    void semicolons_quotes_and_a_byte_order_mark_are_understood() {
        String table = "\uFEFF" + HEADER.replace(',', ';') + ";description\r\n"
                + row(420_001, "XSTK").replace(',', ';') + ";\"a \"\"quoted\"\"; \u5806\u573a\"\r\n";

        List<JsonNode> results = send(table, "/movements").lines();

        assertThat(results.getFirst().path("status").asString(""))
                .as(results.toString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_preview_says_what_would_be_recorded_and_records_nothing() {
        long height = gateway.network().height();
        String table = HEADER + "\n" + row(430_001, "GTIN") + "\n" + row(430_002, "CUSR") + "\n";

        List<JsonNode> preview = send(table, "/movements?preview=true").lines();
        long after = gateway.network().height();
        List<JsonNode> recorded = send(table, "/movements").lines();

        assertThat(after).isEqualTo(height);
        assertThat(preview.getFirst().path("status").asString("")).isEqualTo("CHECKED");
        assertThat(preview.get(1).path("code").asString("")).isEqualTo("CUSTOMS_CODE");
        assertThat(recorded.getFirst().path("eventId"))
                .isEqualTo(preview.getFirst().path("eventId"));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"application/json, /movements", "application/x-ndjson, /movements", "application/json, /captures"})
    void a_preview_of_any_other_form_records_nothing_either(String mediaType, String path) {
        Map<String, Object> event =
                Reports.event(Reports.container(460_001), path.equals("/captures") ? "XCAP" : "XSTK", "CNTXG", TIME);
        event.put("capture", Map.of("rawRead", Reports.container(460_001)));
        if (path.equals("/movements")) {
            event.remove("capture");
        }
        String body = JsonMapper.shared().writeValueAsString(event);
        long height = gateway.network().height();

        Answer preview = port.post(path + "?preview=true", mediaType, BodyPublishers.ofString(body));

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("\"CHECKED\"").doesNotContain("transactionId");
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containerNumber,eventCode | MISSING_COLUMN",
                "containerNumber,eventCode,eventCode | DUPLICATE_COLUMN",
                "box,eventCode | UNKNOWN_COLUMN"
            })
    void a_header_that_names_no_events_is_refused_before_any_row(String header, String code) {
        Answer answer = send(header + "\n1,2\n", "/movements");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo(code);
    }

    @Test
    void a_row_without_its_closing_quote_ends_the_table_with_a_word() {
        String table = HEADER + "\n" + row(440_001, "GTIN") + "\n\"" + "x".repeat(200_000);

        List<JsonNode> results = send(table, "/movements").lines();

        assertThat(results.getFirst().path("status").asString("")).isEqualTo("ACCEPTED");
        assertThat(results.get(1).path("code").asString("")).isEqualTo("UNREADABLE_ROW");
        assertThat(results.getLast().at("/end/complete").asBoolean()).isFalse();
    }

    @Test
    void the_template_is_a_table_that_would_be_recorded() {
        String template = port.get("/movements/template.csv").body();

        List<JsonNode> preview = send(template, "/movements?preview=true").lines();

        assertThat(preview.getFirst().path("status").asString(""))
                .as(preview.toString())
                .isEqualTo("CHECKED");
    }

    @Test
    void a_capture_whose_read_is_wrong_is_answered_with_numbers_that_look_like_it() {
        String right = Reports.container(450_001);
        Map<String, Object> capture = Reports.event(right, "XCAP", "CNTXG", TIME);
        capture.remove("containerNumber");
        capture.put("capture", Map.of("rawRead", right.replace('0', 'O')));

        Answer wrong = port.post("/captures", capture);
        capture.put("capture", Map.of("rawRead", right.substring(0, 4) + " " + right.substring(4)));
        Answer read = port.post("/captures", capture);

        assertThat(wrong.status()).as(wrong.body()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"suggestions\":[\"" + right + "\"");
        assertThat(read.status()).as(read.body()).isEqualTo(201);
    }

    @Test
    void null_and_a_fraction_in_a_capture_are_told_as_in_other_events() {
        String start = "{\"location\":1.5,\"direction\":null,\"emptyIndicator\":\"FULL\",\"eventTime\":\"%s\","
                .formatted(Reports.text(TIME));

        Answer read = capture(start + "\"capture\":{\"rawRead\":2.5}}");
        Answer numbered = capture(start + "\"containerNumber\":\"X\"}");

        assertThat(read.body())
                .contains(
                        "location must be a text",
                        "direction must be left out instead of being null",
                        "emptyIndicator must be one of",
                        "capture.rawRead must be a text",
                        "reportedTime is mandatory")
                .doesNotContain("must be an integer", "containerNumber");
        assertThat(numbered.body())
                .contains("location must be a text", "containerNumber must")
                .doesNotContain("eventCode", "classifier");
    }

    @Test
    void a_capture_whose_parts_give_another_number_is_refused() {
        Map<String, Object> event = Reports.event(Reports.container(450_002), "XCAP", "CNTXG", TIME);
        event.put("capture", Map.of("ownerCode", "PTLU", "serialCode", "450003", "controlDigit", "1"));

        Answer answer = port.post("/movements", event);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("MARKED_NUMBER");
    }

    private Answer capture(String json) {
        return port.post("/captures", "application/json", BodyPublishers.ofString(json));
    }

    private Answer send(String table, String path) {
        return port.post(path, "text/csv", BodyPublishers.ofByteArray(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(int serial, String code) {
        return Reports.container(serial) + "," + code + ","
                + Reports.gateInAtTianjin("", TIME).get("eventTime") + ",CNTXG,EXPORT,LADEN,"
                + (code.equals("GTIN") ? "\"A1 B2\"" : "");
    }
}
