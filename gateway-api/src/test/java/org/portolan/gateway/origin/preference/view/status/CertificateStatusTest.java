package org.portolan.gateway.origin.preference.view.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;

@OnBothEngines
class CertificateStatusTest {
    private static final String ADDRESS = "/certificates-of-origin/status";
    private static final String ONE =
            "ST" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final String OTHER = ONE + "-2";

    @BeforeAll
    static void china_issues_two_and_takes_one_back() {
        var issuer = CN.as(TestKeys.CN_ORIGIN);
        NZ.awaitPosition(block(issuer.post(
                "/certificates-of-origin", Applications.of(ONE, Map.of("exporter", Applications.trader())))));
        issuer.post("/certificates-of-origin", Applications.of(OTHER, Map.of()));
        block(NZ.as(TestKeys.NZ_ORIGIN).post("/certificates-of-origin/CN/" + ONE + "/acknowledgement", ""));
        await().untilAsserted(() -> assertThat(issuer.get("/certificates-of-origin/CN/" + ONE + "/preferences")
                        .text("/preferences/0/state"))
                .isEqualTo("RECEIVED"));
        long last = block(
                issuer.post("/certificates-of-origin/CN/" + OTHER + "/cancellation", Map.of("reason", "Issued twice")));
        for (var gateway : List.of(CN, SG, NZ)) {
            gateway.as(TestKeys.TIANJIN_PORT).get("/network?minPosition=" + last);
        }
    }

    @Test
    void answers_in_the_order_of_the_question() {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).post(ADDRESS, asked("CN", OTHER, ONE, ONE + "-3"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly("CANCELLED", "ISSUED", "NOT_ISSUED");
        assertThat(answer.text("/certificates/1/addressedTo/0/administration/mspId"))
                .isEqualTo("NZCustomsMSP");
        assertThat(answer.text("/certificates/1/addressedTo/0/status")).isEqualTo("RECEIVED");
        assertThat(answer.text("/certificates/0/addressedTo/0/status")).isEqualTo("SENT");
        assertThat(answer.json().at("/certificates/2").has("issuedBy")).isFalse();
    }

    @Test
    void the_party_is_told_what_was_said_and_everybody_else_what_the_verification_tells() {
        Answer party = CN.as(TestKeys.CN_TRADER).post(ADDRESS, asked("CN", ONE));

        assertThat(party.text("/certificates/0/addressedTo/0/status")).isEqualTo("RECEIVED");
        for (Answer other : List.of(
                SG.as(TestKeys.SG_ORIGIN).post(ADDRESS, asked("CNCustomsMSP", ONE)),
                CN.as(TestKeys.CN_OTHER_TRADER).post(ADDRESS, asked("CNCustomsMSP", ONE)),
                CN.as(TestKeys.TIANJIN_PORT).post(ADDRESS, asked("CNCustomsMSP", ONE)))) {
            assertThat(statuses(other)).containsExactly("ISSUED");
            assertThat(other.text("/certificates/0/issuedBy/mspId")).isEqualTo("CNCustomsMSP");
            assertThat(other.json().at("/certificates/0").has("addressedTo")).isFalse();
            assertThat(other.body()).doesNotContain("NZ");
        }
        assertThat(SG.anonymous().post(ADDRESS, asked("CN", ONE)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"certificates\":[]} | 422 | certificates | LIST_SIZE",
                "{} | 422 | certificates | LIST_SIZE",
                "{\"certificates\":[{\"issuer\":\"CN\",\"number\":\"1\"},{\"issuer\":\"CN\",\"number\":\"1\"}]} | 422 |"
                        + " certificates[1] | LIST_SIZE",
                "{\"certificates\":[{\"issuer\":\"CN\",\"number\":\"..\"}]} | 422 | certificates[0].number | FORM",
                "{\"certificates\":[{\"issuer\":\"C N\",\"number\":\"1\"}]} | 422 | certificates[0].issuer |",
                "{\"certificates\":[{\"issuer\":\"CN\"}]} | 422 | certificates[0].number | MISSING_FIELD",
                "{\"certificates\":[{\"issuer\":\"CN\",\"number\":7}]} | 422 | certificates[0].number | WRONG_TYPE",
                "{\"certificates\":[\"CN-1\"]} | 422 | certificates[0] | WRONG_TYPE",
                "{\"certificates\":\"CN-1\"} | 422 | certificates | WRONG_TYPE",
                "{\"certificates\":[{\"issuer\":\"CN\",\"number\":\"1\",\"date\":\"\"}]} | 422 | certificates[0].date | UNKNOWN_FIELD",
                "{\"certificates\":[{\"issuer\":\"CN\",\"num | 400 | |"
            })
    void what_cannot_be_answered_is_refused_with_its_place(String body, int status, String field, String code) {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).post(ADDRESS, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.text("/field")).as(answer.body()).isEqualTo(field);
        }
        if (code != null) {
            assertThat(answer.text("/code")).isEqualTo(code);
        }
    }

    @Test
    void a_thousand_are_answered_and_one_more_is_not() {
        Answer thousand = NZ.as(TestKeys.NZ_ORIGIN).post(ADDRESS, asked("CN", many(1_000)));
        Answer more = NZ.as(TestKeys.NZ_ORIGIN).post(ADDRESS, asked("CN", many(1_001)));

        assertThat(thousand.status()).isEqualTo(200);
        assertThat(statuses(thousand)).hasSize(1_000);
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text("/code")).isEqualTo("LIST_SIZE");
    }

    @Test
    void who_guesses_is_told_as_little_of_what_is_there_as_of_what_is_not_but_all_of_its_own() {
        try (var strict = GatewayUnderTest.start(
                NetworkUnderTest.shared(), TestNetwork.CN, "portolan.limits.missed-lookups-per-minute=5")) {
            strict.as(TestKeys.CN_OTHER_TRADER).post(ADDRESS, asked("CN", many(5)));
            Answer guessed = strict.as(TestKeys.CN_OTHER_TRADER).post(ADDRESS, asked("CN", "NONE-SUCH", ONE));
            strict.as(TestKeys.CN_TRADER).post(ADDRESS, asked("CN", many(5)));
            Answer own = strict.as(TestKeys.CN_TRADER).post(ADDRESS, asked("CN", "NONE-SUCH", OTHER, ONE));

            assertThat(statuses(guessed)).containsExactly("NOT_TOLD", "NOT_TOLD");
            assertThat(statuses(own)).containsExactly("NOT_TOLD", "NOT_TOLD", "ISSUED");
        }
    }

    @Test
    void each_ten_count_as_a_request() {
        try (var slow = GatewayUnderTest.start(
                NetworkUnderTest.shared(), TestNetwork.CN, "portolan.limits.requests-per-second=5")) {
            Answer first = slow.as(TestKeys.CN_OTHER_TRADER).withoutWaiting().post(ADDRESS, asked("CN", many(90)));
            Answer second = slow.as(TestKeys.CN_OTHER_TRADER).withoutWaiting().post(ADDRESS, asked("CN", many(90)));

            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(429);
            assertThat(second.header("Retry-After")).isNotBlank();
        }
    }

    @Test
    void a_search_counts_as_ten_requests() {
        try (var slow = GatewayUnderTest.start(
                NetworkUnderTest.shared(), TestNetwork.CN, "portolan.limits.requests-per-second=5")) {
            var searching = slow.as(TestKeys.CN_OTHER_TRADER).withoutWaiting();
            assertThat(searching.get("/certificates-of-origin?hsCode=8516").status())
                    .isEqualTo(200);
            assertThat(searching.get("/certificates-of-origin?hsCode=8516").status())
                    .isEqualTo(429);
        }
    }

    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(number -> "NONE-" + number).toArray(String[]::new);
    }

    private static Map<String, Object> asked(String issuer, String... numbers) {
        return Map.of(
                "certificates",
                List.of(numbers).stream()
                        .map(number -> Map.of("issuer", issuer, "number", number))
                        .toList());
    }

    private static List<String> statuses(Answer answer) {
        return answer.json()
                .at("/certificates")
                .valueStream()
                .map(told -> told.at("/status").asString())
                .toList();
    }
}
