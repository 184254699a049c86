package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.FabricTestNetwork;
import org.portolan.network.testnetwork.OnFabric;
import org.portolan.network.testnetwork.RunningNode;
import org.portolan.network.testnetwork.TestNetwork;

/** The peer of the gateway's own administration stops, and later goes on. */
@OnFabric
class PeerDownTest {

    private static final String CONTAINER = Reports.container(1_910);

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final RunningNode peer = ((FabricTestNetwork) network.peers()).peer(TestNetwork.SG);
    private final GatewayUnderTest gateway =
            GatewayUnderTest.start(network, TestNetwork.SG, "portolan.submission.endorse-timeout=2s");

    @AfterEach
    void go_on() {
        peer.thaw();
        gateway.close();
    }

    @Test
    void writes_are_refused_and_reads_go_on_with_their_position() {
        Answer written = post(9);
        String position = gateway.as(TestKeys.SG_OFFICER)
                .get("/containers/" + CONTAINER + "?minPosition=" + written.number("/block"))
                .header("Portolan-Ledger-Position");
        peer.freeze();

        Answer refused = post(8);
        Answer read = gateway.as(TestKeys.SG_OFFICER).get("/containers/" + CONTAINER);
        peer.thaw();
        Answer again = await().atMost(Duration.ofSeconds(60)).until(() -> post(8), answer -> answer.status() == 201);

        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.text("/written")).isEqualTo("no");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.header("Portolan-Ledger-Position")).isEqualTo(position);
        assertThat(again.text("/results/0/status")).isEqualTo("ACCEPTED");
    }

    private Answer post(int minutesAgo) {
        return gateway.as(TestKeys.SG_OFFICER)
                .post("/movements", Reports.event(CONTAINER, "CUSI", "SGSIN", Reports.time(minutesAgo)));
    }
}
