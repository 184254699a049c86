package org.portolan.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class OperationsTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void who_prefers_not_to_wait_gets_an_operation_that_is_committed_soon() {
        Answer accepted = port.post(
                "/movements",
                Reports.gateInAtTianjin(Reports.container(600), Reports.time(7)),
                "Prefer",
                "wait=5, respond-async");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Preference-Applied")).isEqualTo("respond-async");
        String address = accepted.header("Location").replaceFirst("^.*/api/v1", "");
        Answer told = await().until(
                        () -> port.get(address), answer -> answer.text("/state").equals("COMMITTED"));
        assertThat(told.text("/answer/results/0/eventId")).hasSize(64);
        assertThat(told.number("/block")).isEqualTo(told.number("/answer/block"));
    }

    @Test
    void what_is_refused_is_refused_at_once_even_for_those_who_do_not_wait() {
        Answer refused = port.post(
                "/movements",
                Reports.releaseAtTianjin(Reports.container(601), Reports.time(7)),
                "Prefer",
                "respond-async");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("CUSTOMS_CODE");
    }

    @Test
    void another_callers_operation_is_not_to_be_found() {
        Answer accepted = port.post(
                "/movements",
                Reports.gateInAtTianjin(Reports.container(602), Reports.time(7)),
                "Prefer",
                "respond-async");
        String operation = "/operations/" + accepted.text("/id");

        Answer foreign = gateway.as(TestKeys.CN_OFFICER).get(operation);
        Answer none = gateway.as(TestKeys.CN_OFFICER).get("/operations/" + UUID.randomUUID());

        assertThat(port.get(operation).status()).isEqualTo(200);
        assertThat(foreign.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(gateway.as(TestKeys.CN_OFFICER).get("/operations/x").status())
                .isEqualTo(400);
    }
}
