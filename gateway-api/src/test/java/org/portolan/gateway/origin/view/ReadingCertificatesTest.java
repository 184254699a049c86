package org.portolan.gateway.origin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.reading.ThreeGateways;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class ReadingCertificatesTest {
    private static final String NUMBER =
            "RC" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final String PATH = "/certificates-of-origin/CNCustomsMSP/" + NUMBER;
    private static final String CONTAINER = Reports.container(UUID.randomUUID().hashCode() & 0x7_FFFF);
    private static long last;

    @BeforeAll
    static void china_issues_to_new_zealand() {
        last = block(CN.as(TestKeys.CN_ORIGIN).post("/certificates-of-origin", application()));
    }

    @Test
    void issuer_and_addressee_read_all_of_it() {
        Answer issuer = read(CN, TestKeys.CN_ORIGIN);
        Answer addressee = read(NZ, TestKeys.NZ_ORIGIN);

        for (Answer answer : List.of(issuer, addressee)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("ISSUED");
            assertThat(answer.text("/confidential/consignee/name")).isEqualTo("Harbour Light Imports Ltd");
        }
    }

    @Test
    void other_members_read_the_public_part() {
        Answer administration = read(SG, TestKeys.SG_ORIGIN);
        Answer port = read(CN, TestKeys.TIANJIN_PORT);

        for (Answer answer : List.of(administration, port)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.text("/certificate/hsHeading")).isEqualTo("8516");
            assertThat(answer.body()).doesNotContain("Harbour Light").doesNotContain("kettles");
        }
    }

    @Test
    void a_party_reads_its_own() {
        Answer answer = read(CN, TestKeys.CN_TRADER);

        assertThat(answer.text("/confidential/exporter/tin")).isEqualTo("CN9112011605DEMO");
    }

    @Test
    void a_trader_that_is_no_party_is_told_what_it_is_told_of_none() {
        Answer hidden = read(CN, TestKeys.CN_OTHER_TRADER);
        Answer missing =
                CN.as(TestKeys.CN_OTHER_TRADER).get("/certificates-of-origin/CNCustomsMSP/NONE-1?minPosition=" + last);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(ThreeGateways.headers(hidden)).isEqualTo(ThreeGateways.headers(missing));
    }

    @Test
    void lists_what_an_administration_issued_or_is_addressed_by() {
        String own = "/certificates-of-origin?container=" + CONTAINER + "&minPosition=" + last;
        Answer issuer = CN.as(TestKeys.CN_ORIGIN).get(own);
        Answer addressee = NZ.as(TestKeys.NZ_ORIGIN).get(own + "&status=ISSUED&issuer=CNCustomsMSP&limit=1");

        for (Answer answer : List.of(issuer, addressee)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.number("/total")).isEqualTo(1);
            assertThat(answer.text("/records/0/record/number")).isEqualTo(NUMBER);
            assertThat(answer.text("/records/0/confidential/consignee/name")).isEqualTo("Harbour Light Imports Ltd");
        }
    }

    @Test
    void a_list_has_no_hint_of_what_is_not_the_readers() {
        String others = "/certificates-of-origin?container=" + CONTAINER + "&minPosition=" + last;
        Answer administration = SG.as(TestKeys.SG_ORIGIN).get(others);
        Answer trader = CN.as(TestKeys.CN_OTHER_TRADER).get(others);

        for (Answer answer : List.of(administration, trader)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.number("/total")).isZero();
            assertThat(answer.json().at("/records").isEmpty()).isTrue();
            assertThat(answer.json().has("next")).isFalse();
        }
        assertThat(CN.as(TestKeys.TIANJIN_PORT).get(others).status()).isEqualTo(403);
    }

    @Test
    void a_party_lists_its_own() {
        Answer answer = CN.as(TestKeys.CN_TRADER)
                .get("/certificates-of-origin?container=" + CONTAINER + "&minPosition=" + last);

        assertThat(answer.number("/total")).isEqualTo(1);
        assertThat(answer.text("/records/0/confidential/exporter/tin")).isEqualTo("CN9112011605DEMO");
    }

    @Test
    void the_list_comes_as_a_table_too() {
        Answer table = NZ.as(TestKeys.NZ_ORIGIN)
                .get("/certificates-of-origin?container=" + CONTAINER + "&minPosition=" + last, "Accept", "text/csv");

        assertThat(table.status()).as(table.body()).isEqualTo(200);
        assertThat(table.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("status,created,changed,issuer,number,agreement");
        assertThat(table.body()).contains(NUMBER, CONTAINER);
    }

    @Test
    void tells_what_happened_and_by_whom_to_members_and_parties() {
        String history = PATH + "/history?minPosition=" + last;
        Answer issuer = CN.as(TestKeys.CN_ORIGIN).get(history);
        Answer other = SG.as(TestKeys.SG_ORIGIN).get(history);

        for (Answer answer : List.of(issuer, other)) {
            assertThat(answer.text("/history/0/status")).isEqualTo("ISSUED");
            assertThat(answer.text("/history/0/by/mspId")).isEqualTo("CNCustomsMSP");
            assertThat(answer.number("/history/0/ledger/block")).isEqualTo(last);
        }
        assertThat(CN.as(TestKeys.CN_OTHER_TRADER).get(history).status()).isEqualTo(404);
    }

    @Test
    void anybody_verifies_integrity_status_and_issuer_without_parties_or_prices() {
        String hash = read(CN, TestKeys.CN_ORIGIN).text("/certificate/payloadHash");

        Answer answer = SG.anonymous().get(PATH + "/verification?payloadHash=" + hash + "&minPosition=" + last);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/integrity/verdict")).isEqualTo("PROVEN");
        assertThat(answer.text("/status/verdict")).isEqualTo("PROVEN");
        assertThat(answer.text("/status/code")).isEqualTo("ISSUED");
        assertThat(answer.text("/issuer/code")).isEqualTo("ISSUER_ENTITLED");
        assertThat(answer.json().at("/holds").asBoolean(false)).isTrue();
        assertThat(answer.body())
                .doesNotContain("Harbour")
                .doesNotContain("Binhai")
                .doesNotContain("kettles");
    }

    @Test
    void integrity_is_found_out_from_the_own_store_or_not_at_all() {
        Answer entitled = NZ.anonymous().get(PATH + "/verification?minPosition=" + last);
        Answer other = SG.anonymous().get(PATH + "/verification?minPosition=" + last);
        Answer forged = SG.anonymous().get(PATH + "/verification?payloadHash=" + "0".repeat(64));

        assertThat(entitled.text("/integrity/code")).isEqualTo("HASH_MATCHES");
        assertThat(other.text("/integrity/verdict")).isEqualTo("UNKNOWN");
        assertThat(forged.text("/integrity/code")).isEqualTo("HASH_DIFFERS");
    }

    @Test
    void understands_the_issuers_country_in_the_address() {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).get("/certificates-of-origin/CN/" + NUMBER);

        assertThat(answer.text("/certificate/number")).isEqualTo(NUMBER);
    }

    @Test
    void names_the_part_of_the_address_that_is_not_valid() {
        Answer hash = CN.anonymous().get(PATH + "/verification?payloadHash=12");
        Answer issuer = CN.anonymous().get("/certificates-of-origin/XX/1/verification");

        assertThat(hash.text("/field")).isEqualTo("payloadHash");
        assertThat(issuer.text("/field")).isEqualTo("issuer");
    }

    private static Answer read(GatewayUnderTest gateway, TestKeys key) {
        return gateway.as(key).get(PATH + "?minPosition=" + last);
    }

    private static Map<String, Object> application() {
        return Applications.of(
                NUMBER, Map.of("exporter", Applications.trader(), "containerNumbers", List.of(CONTAINER)));
    }
}
