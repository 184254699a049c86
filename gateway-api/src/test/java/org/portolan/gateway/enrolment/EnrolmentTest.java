package org.portolan.gateway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class EnrolmentTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller trader = gateway.as(TestKeys.CN_TRADER);

    @Test
    void is_opened_on_a_bill_of_lading_that_the_trail_names_and_withdrawn_by_its_trader_only() {
        String container = Reports.container(1_300);
        report(container);

        Answer opened = await().until(() -> open(container, "BL-" + container), answer -> answer.status() == 201);
        String address = "/enrolments/" + opened.text("/enrolment/enrolmentId");
        Answer foreign = gateway.as(TestKeys.CN_OTHER_TRADER).delete(address);
        Answer own = trader.delete(address);

        assertThat(opened.text("/enrolment/status")).isEqualTo("ACTIVE");
        assertThat(opened.body()).doesNotContain(container);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.text("/enrolment/status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_wrong_proof_is_answered_like_an_unknown_container() {
        String container = Reports.container(1_301);
        report(container);
        await().until(() -> open(container, "BL-" + container), answer -> answer.status() == 201);

        Answer wrong = open(container, "BL-GUESS");
        Answer unknown = open(Reports.container(1_302), "BL-GUESS");

        assertThat(wrong.status()).as(wrong.body()).isEqualTo(422);
        assertThat(wrong.text("/code")).isEqualTo("NO_INTEREST");
        assertThat(wrong.text("/field")).isEqualTo("proof.value");
        assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
    }

    @Test
    void a_trader_speaks_for_itself_only() {
        Answer another = trader.post(
                "/enrolments",
                Map.of(
                        "containerNumber", Reports.container(1_303),
                        "proof", Map.of("type", "PARTY_TIN", "value", "CN913100OTHER"),
                        "traderTin", "CN913100OTHER"));

        assertThat(another.text("/code")).isEqualTo("NOT_THE_TRADER");
        assertThat(another.text("/field")).isEqualTo("traderTin");
    }

    @Test
    void the_same_enrolment_is_open_once_at_a_time() {
        String container = Reports.container(1_304);
        report(container);
        Answer first = await().until(() -> open(container, "BL-" + container), answer -> answer.status() == 201);

        Answer second = open(container, "BL-" + container);

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("DUPLICATE_ENROLMENT");
        assertThat(trader.delete("/enrolments/" + first.text("/enrolment/enrolmentId"))
                        .status())
                .isEqualTo(200);
        assertThat(open(container, "BL-" + container).status()).isEqualTo(201);
    }

    @Test
    void officers_for_origin_and_for_operators_read_no_enrolments() {
        String container = Reports.container(1_305);
        report(container);
        Answer opened = await().until(() -> open(container, "BL-" + container), answer -> answer.status() == 201);
        String address = "/enrolments/" + opened.text("/enrolment/enrolmentId");

        for (TestKeys key : List.of(TestKeys.CN_ORIGIN, TestKeys.CN_AEO)) {
            assertThat(gateway.as(key).get("/enrolments").status()).isEqualTo(403);
            assertThat(gateway.as(key).get(address).status()).isEqualTo(404);
            assertThat(gateway.as(key).get(address + "/looks").status()).isEqualTo(404);
        }
        await().untilAsserted(() -> assertThat(
                        gateway.as(TestKeys.CN_OFFICER).get(address).status())
                .isEqualTo(200));
    }

    private void report(String container) {
        Answer answer = gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(container, Reports.time(2)));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Answer open(String container, String bill) {
        return trader.post(
                "/enrolments",
                Map.of(
                        "containerNumber", container,
                        "proof", Map.of("type", "BILL_OF_LADING", "value", bill),
                        "sharedWith", List.of("SG")));
    }
}
