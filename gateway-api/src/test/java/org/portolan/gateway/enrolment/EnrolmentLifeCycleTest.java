package org.portolan.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class EnrolmentLifeCycleTest {
    private final TestCaller trader = CN.as(TestKeys.CN_TRADER);
    private final TestCaller officer = CN.as(TestKeys.CN_OFFICER);

    @Test
    void shows_its_container_while_it_is_active_and_not_while_it_is_paused() {
        String container = reported(1_420);
        String enrolment = open(container, Map.of());

        assertThat(seen(container, block(change(enrolment, "pause")))).isEqualTo(404);
        assertThat(seen(container, block(change(enrolment, "activation")))).isEqualTo(200);
        assertThat(seen(container, block(trader.delete(enrolment)))).isEqualTo(404);
        assertThat(change(enrolment, "activation").text("/code")).isEqualTo("STATUS");
        assertThat(words(trader.get(enrolment), "/history", "status"))
                .containsExactly("ACTIVE", "PAUSED", "ACTIVE", "WITHDRAWN");
    }

    @Test
    void is_requested_until_what_is_recorded_bears_the_proof_out() {
        String container = Reports.container(1_421);
        String enrolment = open(container, Map.of("awaitProof", true));

        assertThat(trader.get(enrolment).text("/enrolment/status")).isEqualTo("REQUESTED");
        assertThat(change(enrolment, "activation").text("/code")).isEqualTo("NO_INTEREST");
        report(container);
        long active = block(change(enrolment, "activation"));

        assertThat(seen(container, active)).isEqualTo(200);
    }

    @Test
    void is_over_when_its_validity_is_or_when_an_officer_says_that_the_journey_is_closed() {
        String container = reported(1_422);
        String ended = open(container, Map.of("validTo", "2026-01-01T00:00:00Z"));
        String open = open(container, Map.of());

        assertThat(change(open, "expiry").text("/code")).isEqualTo("NOT_OVER");
        assertThat(seen(container, block(officer.post(open + "/expiry", "")))).isEqualTo(404);
        assertThat(change(ended, "expiry").text("/enrolment/status")).isEqualTo("EXPIRED");
    }

    @Test
    void another_trader_changes_and_reads_nothing() {
        String container = reported(1_423);
        String enrolment = open(container, Map.of());
        TestCaller other = CN.as(TestKeys.CN_OTHER_TRADER);
        String unknown = "/enrolments/00000000-0000-0000-0000-000000000000";

        assertThat(other.post(enrolment + "/pause", "").status()).isEqualTo(404);
        assertThat(other.post(unknown + "/pause", "").status()).isEqualTo(404);
        assertThat(other.get(enrolment).status()).isEqualTo(404);
        assertThat(other.get(enrolment + "/looks").status()).isEqualTo(404);
    }

    @Test
    void lists_the_authorities_that_looked_and_those_that_cannot_be_seen() {
        String container = reported(1_424);
        String enrolment = open(container, Map.of("sharedWith", List.of("SG")));
        long shared = trader.get(enrolment).number("/enrolment/changed/block");
        SG.awaitPosition(shared);

        assertThat(SG.as(TestKeys.SG_OFFICER).get("/containers/" + container).status())
                .isEqualTo(200);
        assertThat(officer.get("/containers/" + container).status()).isEqualTo(200);
        assertThat(officer.get("/containers/" + container).status()).isEqualTo(200);
        CN.as(TestKeys.TIANJIN_PORT).get("/containers/" + container);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(words(trader.get(enrolment + "/looks"), "/looks", "authority"))
                        .hasSize(3));
        Answer looks = trader.get(enrolment + "/looks");
        assertThat(looks.body()).contains("CNCustomsMSP", "CNTXGPortMSP", "SGCustomsMSP");
        assertThat(words(looks, "/looks", "purpose")).containsOnly("ENQUIRY");
        assertThat(looks.json().at("/notTold/0/mspId").asString()).isEqualTo("NZCustomsMSP");
        assertThat(looks.body()).doesNotContain("OFFICER");
        Answer first = trader.get(enrolment + "/looks?limit=2");
        Answer second = trader.get(enrolment + "/looks?limit=2&cursor=" + first.text("/next"));
        assertThat(words(first, "/looks", "authority/mspId")).containsExactly("CNCustomsMSP", "CNTXGPortMSP");
        assertThat(words(second, "/looks", "authority/mspId")).containsExactly("SGCustomsMSP");
        assertThat(second.json().has("next")).isFalse();
        assertThat(trader.get(enrolment + "/looks?cursor=2").status()).isEqualTo(400);
        assertThat(trader.get(enrolment + "/looks?limit=501").status()).isEqualTo(400);
    }

    @Test
    void an_administration_that_is_left_out_is_told_nothing_more() {
        String container = reported(1_425);
        String enrolment = open(container, Map.of("sharedWith", List.of("SG")));
        long left = block(trader.put(enrolment + "/sharing", Map.of("sharedWith", List.of("NZ"))));
        CN.awaitPosition(left);

        assertThat(trader.get(enrolment).body()).contains("NZCustomsMSP").doesNotContain("SGCustomsMSP");
        assertThat(trader.get(enrolment + "/looks")
                        .json()
                        .at("/notTold/0/mspId")
                        .asString())
                .isEqualTo("SGCustomsMSP");
    }

    private int seen(String container, long block) {
        return trader.get("/containers/" + container + "?minPosition=" + block).status();
    }

    private Answer change(String enrolment, String what) {
        return trader.post(enrolment + "/" + what, "");
    }

    /** The address of an enrolment that the read model knows. */
    private String open(String container, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("containerNumber", container);
        body.put("proof", Map.of("type", "BILL_OF_LADING", "value", "BL-" + container));
        Answer opened = trader.post("/enrolments", body);
        CN.awaitPosition(block(opened));
        return "/enrolments/" + opened.text("/enrolment/enrolmentId");
    }

    private static String reported(int serial) {
        String container = Reports.container(serial);
        report(container);
        return container;
    }

    private static void report(String container) {
        CN.awaitPosition(block(
                CN.as(TestKeys.TIANJIN_PORT).post("/movements", Reports.gateInAtTianjin(container, Reports.time(2)))));
    }

    private static List<String> words(Answer answer, String list, String member) {
        return StreamSupport.stream(answer.json().at(list).spliterator(), false)
                .map(item -> item.at("/" + member).asString(""))
                .toList();
    }
}
