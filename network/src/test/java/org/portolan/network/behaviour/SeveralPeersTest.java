package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.Joining;
import org.portolan.network.testnetwork.OnFabric;

/** An administration with two peers, on three orderers that run Raft. */
@OnFabric
@Tag("drill")
@Timeout(240)
final class SeveralPeersTest implements Behaviour {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealNetwork network;

    @Test
    void an_administration_goes_on_when_one_of_its_peers_or_a_raft_orderer_is_away(@TempDir Path folder)
            throws Exception {
        Path identities = Files.writeString(
                folder.resolve("organisations.yaml"),
                Files.readString(TestNetworkIdentities.definitionsFile())
                        .replaceFirst("peers: \\[peer0]", "peers: [peer0, peer1]"));
        try (RealNetwork started = RealNetwork.start(topology(), identities, Joining.NOTHING, folder.resolve("data"));
                Gateway china = started.gateway(CN, "officer")) {
            network = started;
            submit(ledger(china), "put", "all there", "x");

            started.processes().hold("peer1.cncustoms");
            started.processes().hold("orderer0.cncustoms");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> submit(ledger(china), "put", "two away", "y").equals("y"));

            started.processes().release("orderer0.cncustoms", PATIENCE);
            started.processes().release("peer1.cncustoms", PATIENCE);
            started.processes().hold("orderer1.sgcustoms");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            submit(ledger(china), "put", "another away", "z").equals("z"));

            assertThat(evaluate(ledger(china), "get", "two away")).isEqualTo("y");
        }
    }

    private static Path topology() throws URISyntaxException {
        return Path.of(SeveralPeersTest.class
                .getResource("/networks/raft-3-two-peers.yaml")
                .toURI());
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
