package org.portolan.gateway.origin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class SearchingCertificatesTest {
    private static final String LIST = "/certificates-of-origin";
    private static final String NUMBER =
            "SC" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final LocalDate ISSUED = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    private static long last;

    @BeforeAll
    static void china_issues_to_new_zealand() {
        last = block(CN.as(TestKeys.CN_ORIGIN)
                .post(LIST, Applications.of(NUMBER, Map.of("exporter", Applications.trader()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement=CHINA-NZ",
                "hsCode=85",
                "hsCode=8516",
                "hsCode=851610",
                "partner=NZ",
                "partner=NZCustomsMSP",
                "partner=CN",
                "status=ISSUED",
                "issuer=CNCustomsMSP",
                "agreement=CHINA-NZ&hsCode=8516&partner=NZ&status=ISSUED&issuer=CNCustomsMSP"
            })
    void both_sides_and_the_party_find_it_by_each_word_and_by_several(String words) {
        for (Answer answer : List.of(
                CN.as(TestKeys.CN_ORIGIN).get(search(words)),
                NZ.as(TestKeys.NZ_ORIGIN).get(search(words)),
                CN.as(TestKeys.CN_TRADER).get(search(words)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.number("/total")).as(words).isEqualTo(1);
            assertThat(answer.text("/records/0/record/number")).isEqualTo(NUMBER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement=RCEP",
                "hsCode=84",
                "hsCode=851611",
                "partner=SG",
                "status=CANCELLED",
                "issuer=SGCustomsMSP"
            })
    void it_is_not_found_by_another_word(String words) {
        assertThat(CN.as(TestKeys.CN_ORIGIN).get(search(words)).number("/total"))
                .isZero();
    }

    @Test
    void it_is_found_by_the_days_between_which_it_was_issued() {
        assertThat(total("issuedFrom=" + ISSUED + "&issuedTo=" + ISSUED)).isEqualTo(1);
        assertThat(total("issuedFrom=" + ISSUED.minusDays(200))).isEqualTo(1);
        assertThat(total("issuedTo=" + ISSUED)).isEqualTo(1);
        assertThat(total("issuedFrom=" + ISSUED.plusDays(1))).isZero();
        assertThat(total("issuedTo=" + ISSUED.minusDays(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hsCode=851610", "agreement=CHINA-NZ", "partner=NZ", "partner=CN"})
    void whom_it_does_not_concern_finds_nothing_and_learns_no_number(String words) {
        for (Answer answer : List.of(
                SG.as(TestKeys.SG_ORIGIN).get(search(words)),
                CN.as(TestKeys.CN_OTHER_TRADER).get(search(words)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.number("/total")).isZero();
            assertThat(answer.json().has("next")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hsCode=851, hsCode",
        "hsCode=kettles, hsCode",
        "agreement=rcep, agreement",
        "partner=nz, partner",
        "partner=New%20Zealand, partner",
        "number=CN..1, number",
        "issuedFrom=yesterday, issuedFrom",
        "issuedTo=2026-02-30, issuedTo",
        "issuedFrom=2026-02-02&issuedTo=2026-02-01, issuedTo",
        "status=EXPIRED, status"
    })
    void a_value_that_cannot_be_meant_is_refused_by_the_name(String words, String field) {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).get(LIST + "?" + words);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/field")).isEqualTo(field);
    }

    @Test
    void a_misspelt_word_is_refused_with_the_one_that_was_meant() {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).get(LIST + "?hscode=8516");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("Did you mean \"hsCode\"?");
    }

    private static long total(String words) {
        return CN.as(TestKeys.CN_ORIGIN).get(search(words)).number("/total");
    }

    private static String search(String words) {
        return LIST + "?number=" + NUMBER + "&" + words + "&minPosition=" + last;
    }
}
