package org.portolan.gateway.subscription.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class ChangesTest {
    private static final String ADDRESS = "/changes?type=certificate.*";
    private static final String NUMBER =
            "CH" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static long issued;
    private static long last;

    @BeforeAll
    static void china_issues_and_takes_back() {
        issued = block(CN.as(TestKeys.CN_ORIGIN)
                .post("/certificates-of-origin", Applications.of(NUMBER, Map.of("exporter", Applications.trader()))));
        last = block(CN.as(TestKeys.CN_ORIGIN)
                .post("/certificates-of-origin/CN/" + NUMBER + "/cancellation", Map.of("reason", "Issued twice")));
    }

    @Test
    void tells_both_sides_and_the_party_all_that_happened_in_its_order() {
        for (var caller : List.of(CN.as(TestKeys.CN_ORIGIN), NZ.as(TestKeys.NZ_ORIGIN), CN.as(TestKeys.CN_TRADER))) {
            assertThat(told(caller, "since=start", 100)).containsExactly("certificate.issued", "certificate.cancelled");
            assertThat(told(caller, "since=start", 1)).containsExactly("certificate.issued", "certificate.cancelled");
        }
    }

    @Test
    void goes_on_where_an_answer_ended() {
        Answer all = CN.as(TestKeys.CN_ORIGIN).get(ADDRESS + "&cursor=" + (last - 1) + "-0-0&minPosition=" + last);

        assertThat(told(CN.as(TestKeys.CN_ORIGIN), "cursor=" + all.text("/next"), 100))
                .isEmpty();
        assertThat(all.json().at("/complete").asBoolean(false)).isTrue();
        assertThat(told(CN.as(TestKeys.CN_ORIGIN), "cursor=" + issued + "-999999999-999999999", 100))
                .containsExactly("certificate.cancelled");
    }

    @Test
    void begins_with_the_block_in_which_a_time_lies() {
        var later = Instant.now().plusSeconds(3_600);

        assertThat(told(CN.as(TestKeys.CN_ORIGIN), "since=2020-01-01T00:00:00Z", 100))
                .hasSize(2);
        assertThat(told(CN.as(TestKeys.CN_ORIGIN), "since=" + later, 100)).doesNotContain("certificate.issued");
    }

    @Test
    void whom_it_does_not_concern_is_told_nothing_and_comes_as_far() {
        for (var caller : List.of(SG.as(TestKeys.SG_ORIGIN), CN.as(TestKeys.CN_OTHER_TRADER))) {
            assertThat(told(caller, "since=start", 1)).isEmpty();
        }
        assertThat(CN.as(TestKeys.TIANJIN_PORT).get(ADDRESS + "&since=start").text("/code"))
                .isEqualTo("NOT_ENTITLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?since=soon", "?since=999999999-0-0", "?since=start&limit=0", "?since=start&limit=501", ""})
    void what_cannot_be_meant_is_refused(String question) {
        assertThat(CN.as(TestKeys.CN_ORIGIN).get("/changes" + question).status())
                .isIn(400, 422);
    }

    /** The types of what is told of the certificate, question after question. */
    private static List<String> told(TestCaller caller, String begin, int limit) {
        List<String> types = new ArrayList<>();
        String next = begin;
        boolean complete = false;
        while (!complete) {
            Answer answer = caller.get(ADDRESS + "&" + next + "&limit=" + limit + "&minPosition=" + last);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json()
                    .at("/changes")
                    .valueStream()
                    .filter(change -> change.at("/data/id").asString().equals(NUMBER))
                    .forEach(change -> types.add(change.at("/type").asString()));
            next = "cursor=" + answer.text("/next");
            complete = answer.json().at("/complete").asBoolean(false);
        }
        return types;
    }
}
