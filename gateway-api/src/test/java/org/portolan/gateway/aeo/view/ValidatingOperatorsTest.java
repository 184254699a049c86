package org.portolan.gateway.aeo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.reading.ThreeGateways;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class ValidatingOperatorsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    private static final String SERIAL =
            Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits())).substring(0, 10);
    private static final String CODE = "AEOSG" + SERIAL;
    private static final String TRADER = "SG199901234K";
    private static OffsetDateTime suspendedFrom = NOW;
    private static String recordId = "";
    private static long grantedIn;
    private static long last;

    @BeforeAll
    static void singapore_shares_an_operator_with_new_zealand_and_suspends_it() {
        var arrangement = arrangement();
        block(SG.as(TestKeys.SG_AEO).post("/aeo-arrangements", arrangement));
        block(NZ.as(TestKeys.NZ_AEO).post("/aeo-arrangements", arrangement));
        Answer granted = SG.as(TestKeys.SG_AEO).post("/aeo", grant());
        grantedIn = block(granted);
        recordId = granted.text("/authorisation/recordId");
        SG.awaitPosition(grantedIn);
        suspendedFrom = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        last = block(SG.as(TestKeys.SG_AEO)
                .post(
                        "/aeo/" + CODE + "/suspension",
                        Map.of(
                                "effectiveFrom",
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(suspendedFrom),
                                "confidential",
                                Map.of("reason", "Seals"))));
    }

    @Test
    void a_partner_recognised_the_operator_before_its_suspension() {
        Answer answer = validate(NZ, TestKeys.NZ_AEO, suspendedFrom.minusDays(1));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("CERTIFIED");
        assertThat(answer.text("/recognised/verdict")).isEqualTo("PROVEN");
        assertThat(answer.text("/arrangement")).isEqualTo("NZ-SG-" + SERIAL);
        assertThat(answer.text("/benefits/0")).isEqualTo("PRIORITY_CLEARANCE");
        assertThat(answer.text("/operator/legalName")).isEqualTo("Straits Forwarding Pte Ltd");
        assertThat(answer.number("/ledger/block")).isEqualTo(grantedIn);
    }

    @Test
    void a_partner_does_not_recognise_it_from_then_on_and_sees_the_proof() {
        Answer answer = validate(NZ, TestKeys.NZ_AEO, suspendedFrom);

        assertThat(answer.text("/status")).isEqualTo("SUSPENDED");
        assertThat(answer.text("/recognised/verdict")).isEqualTo("DISPROVEN");
        assertThat(answer.text("/recognised/code")).isEqualTo("SUSPENDED");
        assertThat(answer.number("/ledger/block")).isEqualTo(last);
        assertThat(answer.text("/ledger/transactionId")).hasSize(64);
    }

    @Test
    void says_when_it_was_not_yet_certified() {
        Answer answer = validate(NZ, TestKeys.NZ_AEO, NOW.minusDays(90));

        assertThat(answer.json().has("status")).isFalse();
        assertThat(answer.text("/recognised/code")).isEqualTo("NOT_YET_CERTIFIED");
    }

    @Test
    void an_administration_outside_the_arrangement_is_told_what_it_is_told_of_none() {
        Answer hidden = validate(CN, TestKeys.CN_AEO, NOW);
        Answer missing = CN.as(TestKeys.CN_AEO).get("/aeo/AEOSG0000000000?asOf=" + NOW + "&minPosition=" + last);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(ThreeGateways.headers(hidden)).isEqualTo(ThreeGateways.headers(missing));
    }

    @Test
    void a_partner_lists_the_operator_and_reads_what_happened_to_it() {
        Answer list =
                NZ.as(TestKeys.NZ_AEO).get(list("code=" + CODE + "&status=SUSPENDED&administration=SGCustomsMSP"));
        Answer table = NZ.as(TestKeys.NZ_AEO).get(list("code=" + CODE), "Accept", "text/csv");
        Answer record = NZ.as(TestKeys.NZ_AEO).get(record(""));
        Answer history = NZ.as(TestKeys.NZ_AEO).get(record("/history"));

        assertThat(list.number("/total")).as(list.body()).isOne();
        assertThat(list.text("/records/0/confidential/legalName")).isEqualTo("Straits Forwarding Pte Ltd");
        assertThat(list.text("/records/0/owner/mspId")).isEqualTo("SGCustomsMSP");
        assertThat(table.body().lines()).hasSize(2).last().asString().contains("SUSPENDED", CODE);
        assertThat(record.text("/confidential/code")).isEqualTo(CODE);
        assertThat(history.text("/history/0/status")).isEqualTo("CERTIFIED");
        assertThat(history.text("/history/1/status")).isEqualTo("SUSPENDED");
        assertThat(history.number("/history/1/ledger/block")).isEqualTo(last);
    }

    @Test
    void nobody_else_lists_counts_or_finds_it_by_a_word_or_its_name() {
        CN.awaitPosition(last);
        for (String query : List.of("code=" + CODE, "administration=SGCustomsMSP", "trader=" + TRADER)) {
            Answer list = CN.as(TestKeys.CN_AEO).get(list(query));
            assertThat(list.number("/total")).as(list.body()).isZero();
            assertThat(list.json().get("records")).isEmpty();
            assertThat(CN.as(TestKeys.CN_AEO)
                            .get(list(query), "Accept", "text/csv")
                            .body()
                            .lines())
                    .hasSize(1);
        }
        for (String what : List.of("", "/history")) {
            assertThat(CN.as(TestKeys.CN_AEO).get(record(what)).body())
                    .isEqualTo(CN.as(TestKeys.CN_AEO).get(missing(what)).body())
                    .contains("404");
            for (TestKeys key : List.of(
                    TestKeys.NZ_ORIGIN, TestKeys.TIANJIN_PORT, TestKeys.CN_AEO, TestKeys.SG_AEO, TestKeys.CN_TRADER)) {
                assertThat(NZ.as(key).get(record(what)).status()).as(key + what).isEqualTo(404);
            }
        }
    }

    @Test
    void a_list_is_for_who_deals_with_operators_here_and_for_the_operator_itself() {
        for (TestKeys key : List.of(TestKeys.NZ_ORIGIN, TestKeys.TIANJIN_PORT, TestKeys.SG_AEO, TestKeys.CN_AEO)) {
            assertThat(NZ.as(key).get("/aeo-records").status()).as(key.name()).isEqualTo(403);
        }
        Answer own = NZ.as(TestKeys.CN_TRADER).get(list("code=" + CODE));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.number("/total")).isZero();
        assertThat(SG.as(TestKeys.CN_TRADER)
                        .get("/aeo-records?minPosition=" + last)
                        .body())
                .doesNotContain(SERIAL);
    }

    @Test
    void names_the_filter_that_cannot_be_meant() {
        assertThat(SG.as(TestKeys.SG_AEO).get("/aeo-records?status=EXPIRED").text("/field"))
                .isEqualTo("status");
        assertThat(SG.as(TestKeys.SG_AEO).get("/aeo-records?code=12").text("/field"))
                .isEqualTo("code");
    }

    @Test
    void answers_about_now_without_a_time_and_keeps_the_answer_of_no_one_else() {
        Answer answer = SG.as(TestKeys.SG_AEO).get("/aeo/" + CODE + "?minPosition=" + last);

        assertThat(answer.text("/status")).isEqualTo("SUSPENDED");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void names_the_part_of_the_address_that_is_not_valid() {
        Answer time = SG.as(TestKeys.SG_AEO).get("/aeo/" + CODE + "?asOf=2026-11-20T08:15:00");
        Answer code = SG.as(TestKeys.SG_AEO).get("/aeo/12");
        Answer direction = SG.as(TestKeys.SG_AEO).get("/aeo/" + CODE + "?direction=UP");

        assertThat(time.text("/field")).isEqualTo("asOf");
        assertThat(code.text("/field")).isEqualTo("code");
        assertThat(direction.text("/field")).isEqualTo("direction");
    }

    private static Answer validate(GatewayUnderTest gateway, TestKeys key, OffsetDateTime at) {
        return gateway.as(key).get("/aeo/" + CODE + "?asOf=" + at + "&minPosition=" + last);
    }

    private static String list(String query) {
        return "/aeo-records?minPosition=" + last + "&" + query;
    }

    private static String record(String what) {
        return "/aeo-records/SGCustomsMSP/" + recordId + what + "?minPosition=" + last;
    }

    private static String missing(String what) {
        return "/aeo-records/SGCustomsMSP/" + "0".repeat(64) + what + "?minPosition=" + last;
    }

    private static Map<String, Object> grant() {
        return Map.of(
                "effectiveFrom",
                NOW.minusDays(10).toString(),
                "sharedWith",
                List.of("NZ"),
                "confidential",
                Map.of(
                        "code",
                        CODE,
                        "tin",
                        TRADER,
                        "legalName",
                        "Straits Forwarding Pte Ltd",
                        "programme",
                        "STP",
                        "tier",
                        "STP-Plus",
                        "roles",
                        List.of("EXPORTER")));
    }

    private static Map<String, Object> arrangement() {
        return Map.of(
                "arrangementId", "NZ-SG-" + SERIAL,
                "parties", List.of("NZCustomsMSP", "SGCustomsMSP"),
                "inForceFrom", NOW.minusDays(100).toString(),
                "coveredTiers", List.of(Map.of("administration", "SGCustomsMSP", "tier", "STP-Plus")),
                "coveredRoles", List.of("EXPORTER"),
                "directions", List.of("IMPORT"),
                "benefits", List.of("PRIORITY_CLEARANCE"));
    }
}
