package org.portolan.gateway.ledger.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.fixture.UnreliablePeer;
import org.portolan.gateway.fixture.UnreliablePeer.Fault;

class ReadinessTest {

    private static final String READINESS = "/actuator/health/readiness";

    private final NetworkUnderTest network = NetworkUnderTest.shared();

    @TempDir
    private Path empty;

    @Test
    void is_ready_with_its_peer_and_its_keys() {
        Answer answer = GatewayUnderTest.shared().anonymous().get(READINESS);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("/tmp");
    }

    @Test
    void is_not_ready_while_its_own_peer_does_not_answer() {
        try (UnreliablePeer peer = new UnreliablePeer(network, "CNCustomsMSP");
                GatewayUnderTest gateway = GatewayUnderTest.start(
                        network, "CNCustomsMSP", "portolan.organisations.CNCustomsMSP.peer=" + peer.address())) {
            peer.fail("Evaluate", Fault.UNREACHABLE);
            assertThat(gateway.anonymous().get(READINESS).status()).isEqualTo(503);

            peer.heal();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gateway.anonymous().get(READINESS).status() == 200);
        }
    }

    @Test
    void is_not_ready_without_a_key_to_sign_with() throws IOException {
        Path users = Files.createDirectories(empty.resolve("users/officer/msp/keystore"))
                .getParent()
                .getParent()
                .getParent();

        try (GatewayUnderTest gateway = GatewayUnderTest.start(
                network, "CNCustomsMSP", "portolan.organisations.CNCustomsMSP.users-folder=" + users)) {
            assertThat(gateway.anonymous().withoutWaiting().get(READINESS).status())
                    .isEqualTo(503);
        }
    }

    @Test
    void shows_the_figures_of_the_write_path_to_auditors_only() {
        GatewayUnderTest gateway = GatewayUnderTest.shared();

        Answer figures = gateway.as(TestKeys.CN_AUDITOR).get("/actuator/prometheus");
        Answer refused = gateway.as(TestKeys.CN_TRADER).get("/actuator/prometheus");

        assertThat(figures.body()).contains("portolan_ledger_under_way", "portolan_movements_waiting");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(gateway.anonymous().get("/actuator/prometheus").status()).isEqualTo(401);
    }
}
