package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import tools.jackson.databind.json.JsonMapper;

class EventStreamTest {
    private static final OffsetDateTime TIME = Reports.time(900);

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();

    @Test
    void sends_what_is_recorded_with_its_ledger_position_as_id() {
        var container = Reports.container(610_001);
        try (var stream = open(TestKeys.CN_OFFICER, "?container=" + container)) {
            record(container, 0);
            record(Reports.container(610_002), 0);
            record(container, 1);

            await().until(() -> stream.movements().size() == 2);
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.contentType()).startsWith("text/event-stream");
            assertThat(stream.movements())
                    .map(message -> JsonMapper.shared().readTree(message))
                    .allSatisfy(message -> {
                        assertThat(message.at("/data/containerNumber").asString())
                                .isEqualTo(container);
                        assertThat(stream.ids())
                                .contains(message.at("/data/ledger/position").asString());
                    });
        }
    }

    @Test
    void tells_changes_of_records_to_who_names_their_types() {
        try (var issuer = open(TestKeys.CN_ORIGIN, "?type=certificate.*");
                var officer = open(TestKeys.CN_OFFICER, "?type=certificate.issued,container.movement.recorded");
                var trader = open(TestKeys.CN_OTHER_TRADER, "?type=certificate.*");
                var movements = open(TestKeys.CN_ORIGIN, "")) {
            assertThat(gateway.as(TestKeys.CN_ORIGIN)
                            .post("/certificates-of-origin", certificate("TOLD-1"))
                            .status())
                    .isEqualTo(201);
            assertThat(gateway.as(TestKeys.CN_ORIGIN)
                            .post("/certificates-of-origin/CN/TOLD-1/cancellation", "{\"reason\":\"Issued in error\"}")
                            .status())
                    .isEqualTo(201);
            record(Reports.container(610_051), 0);

            await().until(() -> about(issuer, "TOLD-1").size() == 2);
            await().until(() ->
                    officer.movements().stream().anyMatch(told -> told.contains(Reports.container(610_051))));
            await().until(() ->
                    movements.movements().stream().anyMatch(told -> told.contains(Reports.container(610_051))));
            assertThat(about(issuer, "TOLD-1"))
                    .map(told -> JsonMapper.shared().readTree(told).at("/type").asString())
                    .containsExactly("certificate.issued", "certificate.cancelled");
            assertThat(issuer.ids())
                    .contains(JsonMapper.shared()
                            .readTree(about(issuer, "TOLD-1").getFirst())
                            .at("/data/ledger/position")
                            .asString());
            assertThat(about(officer, "TOLD-1"))
                    .containsExactly(about(issuer, "TOLD-1").getFirst());
            assertThat(issuer.movements()).noneMatch(told -> told.contains("container.movement.recorded"));
            assertThat(movements.movements()).noneMatch(told -> told.contains("certificate."));
            assertThat(trader.movements()).isEmpty();
        }
    }

    private static List<String> about(OpenStream stream, String number) {
        return stream.movements().stream()
                .filter(told -> told.contains("\"id\":\"" + number + "\""))
                .toList();
    }

    private static String certificate(String number) {
        return """
                {"number":"%s","agreement":"CHINA-NZ","formType":"CHINA-NZ","addressedTo":["NZ"],"issueDate":"2025-01-01",\
                "validTo":"2090-12-31","confidential":{"exporter":{"name":"Binhai Houseware Co Ltd","address":"Tianjin"},\
                "consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022","originCriterion":"WO",\
                "originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}]}}""".formatted(number);
    }

    @Test
    void goes_on_after_the_last_id_that_was_read() {
        var container = Reports.container(610_011);
        List<String> all;
        List<String> ids;
        try (var stream = open(TestKeys.CN_OFFICER, "?container=" + container)) {
            for (int number = 0; number < 4; number++) {
                record(container, number);
            }
            await().until(() -> stream.movements().size() == 4);
            all = stream.movements();
            ids = stream.ids();
        }

        try (var resumed = open(TestKeys.CN_OFFICER, "?container=" + container, "Last-Event-ID", ids.get(2))) {
            await().until(() -> resumed.movements().size() == 2);

            assertThat(resumed.movements()).isEqualTo(all.subList(2, 4));
        }
    }

    @Test
    void tells_a_trader_nothing_of_a_container_that_it_has_not_opened() {
        var container = Reports.container(610_021);
        try (var trader = open(TestKeys.CN_TRADER, "?container=" + container);
                var officer = open(TestKeys.CN_OFFICER, "?container=" + container)) {
            record(container, 0);

            await().until(() -> officer.movements().size() == 1);
            assertThat(trader.movements()).isEmpty();
        }
    }

    @Test
    void a_keep_alive_stands_at_the_end_of_a_block_whatever_was_passed_over() {
        var container = Reports.container(610_031);
        try (var trader = open(TestKeys.CN_TRADER, "?container=" + container);
                var port = open(TestKeys.SINGAPORE_PORT, "")) {
            record(container, 0);

            // A quiet stream says after a quarter of a minute that it is alive.
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> trader.ids().size() > 1 && port.ids().size() > 1);
            assertThat(trader.ids()).allMatch(id -> id.endsWith("-999999999-999999999"));
            assertThat(port.ids()).allMatch(id -> id.endsWith("-999999999-999999999"));
        }
    }

    @Test
    void names_what_is_wrong_with_a_request() {
        var officer = gateway.as(TestKeys.CN_OFFICER);

        assertThat(officer.get("/events/stream?container=CSQU3054384").status()).isEqualTo(422);
        for (String none : List.of(",", "%20", ",%2C;")) {
            var answer = officer.get("/events/stream?container=" + none);
            assertThat(answer.status()).as(none).isEqualTo(400);
            assertThat(answer.text("/field")).isEqualTo("container");
        }
        var unknown = officer.get("/events/stream?type=certificate.isued");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("/field")).isEqualTo("type");
        assertThat(unknown.text("/detail")).contains("certificate.issued", "container.movement.recorded");
        assertThat(officer.get("/events/stream", "Last-Event-ID", "12").status())
                .isEqualTo(400);
        assertThat(officer.get("/events/stream", "Accept", "application/json").status())
                .isEqualTo(406);
        assertThat(gateway.anonymous().get("/events/stream").status()).isEqualTo(401);
    }

    @Test
    void names_the_parameter_with_which_a_position_is_no_events() {
        var officer = gateway.as(TestKeys.CN_OFFICER);
        var formless = officer.get("/events/stream?after=abc");
        var beyond = officer.get("/events/stream?after=999999-0-0");

        assertThat(formless.text("/field")).isEqualTo("after");
        assertThat(formless.text("/detail")).startsWith("after must be the id of an earlier event");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.text("/detail"))
                .matches("after must be the id of an earlier event; the last block is \\d+\\.");
    }

    @Test
    void begins_anew_for_a_reader_that_comes_back_from_another_ledger() {
        var container = Reports.container(610_041);
        record(container, 0);

        for (String last : List.of("99999999999-0-0", "start")) {
            try (var back = open(TestKeys.CN_OFFICER, "?after=0-0-0&container=" + container, "Last-Event-ID", last)) {
                await().until(() -> back.movements().size() == 1);

                assertThat(back.ids()).first().isEqualTo("start");
            }
        }
    }

    private OpenStream open(TestKeys key, String query, String... headers) {
        var all = new java.util.ArrayList<>(List.of("X-API-Key", key.name()));
        all.addAll(List.of(headers));
        return new OpenStream(gateway.base(), query, all.toArray(String[]::new));
    }

    private void record(String container, int number) {
        var answer = gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(container, TIME.plusMinutes(number)));
        assertThat(answer.status()).isEqualTo(201);
    }
}
