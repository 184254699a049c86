package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.testnetwork.OnFabric;

/** What is done about a network of real peers and orderers while it runs: processes are restarted, definitions changed. */
@OnFabric
@Tag("drill")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProcessControlTest implements Behaviour {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder;
    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
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

    @Test
    void administrations_agree_on_a_new_policy_one_after_another_and_the_last_after_the_commit() throws Exception {
        String anyTwo = "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')";
        Path wanted = withPolicyOfNotes(anyTwo);
        chaincode("approve", "sgcustoms", withPolicyOfNotes("OR('SGCustomsMSP.peer')"));
        eventually()
                .untilAsserted(() -> assertThat(chaincode("status", "cncustoms", wanted))
                        .contains("SGCustomsMSP             has approved another policy for this sequence"));

        approves("sgcustoms", wanted);
        approves("cncustoms", wanted);
        eventually()
                .untilAsserted(() -> assertThat(chaincode("status", "cncustoms", wanted))
                        .contains("SGCustomsMSP             has approved it"));
        assertThat(chaincode("commit", "cncustoms", wanted)).contains("The channel uses notes version 1, sequence 2");
        eventually()
                .untilAsserted(() -> assertThat(chaincode("status", "nzcustoms", wanted))
                        .contains("sequence 2, version 1, " + anyTwo, "approved by CNCustomsMSP, SGCustomsMSP\n"));
        approves("nzcustoms", wanted);

        assertThat(chaincode("approve", "nzcustoms", wanted)).contains("The channel has agreed on all of this already");
        assertThat(chaincode("status", "nzcustoms", wanted, "--json"))
                .containsSubsequence("\"notes\"", "\"committed\"", "\"sequence\" : 2", anyTwo, "\"NZCustomsMSP\"");
    }

    private void approves(String administration, Path topology) {
        assertThat(chaincode("approve", administration, topology)).contains("approves notes version 1, sequence 2");
    }

    private String chaincode(String command, String administration, Path topology, String... options) {
        List<String> all = new ArrayList<>(List.of("chaincode", command, "--topology", topology.toString()));
        all.addAll(List.of("--connection", folder + "/connection.json", "--organisation", administration));
        all.addAll(List.of(options));
        if (command.equals("approve")) {
            all.addAll(List.of("--digest", Administration.digest(chaincode("status", administration, topology))));
        }
        return Administration.portolan(all.toArray(String[]::new));
    }

    private Path withPolicyOfNotes(String policy) throws Exception {
        String changed = RealNetwork.topology("/networks/raft.yaml")
                .replaceFirst(
                        "(?s)(name: notes.*?)sequence: 1(\\s+)endorsementPolicy: [^\\n]*",
                        "$1sequence: 2$2endorsementPolicy: \"" + policy + "\"");
        return Files.writeString(Files.createTempFile(folder, "policy", ".yaml"), changed);
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
