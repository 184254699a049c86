package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Path;
import java.time.Duration;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.testnetwork.OnFabric;

/** Single processes of real peers and orderers are restarted while transactions go on. */
@OnFabric
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProcessControlTest implements Behaviour {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.start("/networks/raft.yaml", folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void a_peer_and_a_contract_are_restarted_while_transactions_go_on() throws Exception {
        try (Gateway china = network.gateway(CN, "officer");
                Gateway singapore = network.gateway(SG, "officer");
                Load load = Load.start(ledger(china), "restart")) {
            network.processes().restart("peer0.sgcustoms", PATIENCE);
            assertThat(evaluate(ledger(singapore), "get", load.lastAcknowledged()))
                    .isEqualTo("x");

            network.processes().restart("ledger.peer0.cncustoms", PATIENCE);
            load.awaitMore(5);
            network.processes().restart("orderer0.orderer", PATIENCE);
            load.awaitMore(5);

            assertThat(load.end())
                    .isNotEmpty()
                    .allSatisfy(key ->
                            assertThat(evaluate(ledger(china), "get", key)).isEqualTo("x"));
        }
    }

    @Test
    void a_peer_that_is_held_is_away_and_has_everything_when_it_is_back() throws Exception {
        try (Gateway china = network.gateway(CN, "officer");
                Gateway singapore = network.gateway(SG, "officer")) {
            network.processes().hold("peer0.sgcustoms");
            submit(ledger(china), "put", "while away", "x");

            network.processes().release("peer0.sgcustoms", PATIENCE);

            assertThat(evaluate(ledger(singapore), "get", "while away")).isEqualTo("x");
        }
    }

    @Test
    void an_unknown_name_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> network.processes().restart("peer9.cncustoms", PATIENCE))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageStartingWith("There is no 'peer9.cncustoms' in this network; there are [orderer0.orderer,")
                .hasMessageContaining("ledger.peer0.cncustoms");
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
