package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.lifecycle.Approval;
import org.portolan.network.fabric.lifecycle.ChaincodeStatus;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.testnetwork.OnFabric;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Topology;

/** The contracts of real peers change their version, and then their policy, while transactions go on. */
@OnFabric
@Tag("drill")
@Timeout(400)
final class ChaincodeUpgradeTest implements Behaviour {
    private static final String RAFT = "/networks/raft.yaml";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TWO = "OutOf(2, 'CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')";
    private static final String ALL = "AND('CNCustomsMSP.peer', 'SGCustomsMSP.peer', 'NZCustomsMSP.peer')";

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();
    private RealNetwork running;

    @Test
    void new_contracts_take_over_under_load_and_nothing_acknowledged_is_lost() throws Exception {
        Path second = topology("second", "\"2\"", 2, TWO);
        Path third = topology("third", "\"2\"", 3, ALL);
        try (RealNetwork first = RealNetwork.start(RAFT, folder.resolve("data"));
                Gateway china = first.gateway(CN, "officer")) {
            running = first;
            assertThat(contracts("ledger_1")).hasSize(3);
            assertThat(versions()).containsOnly("1");
            assertThat(status().next()).isEmpty();

            try (Load load = Load.start(ledger(china), "upgrade")) {
                assertThat(upgrade(second)).startsWith("The channel uses ledger version 2 (sequence 2)");
                load.awaitMore(5);
                assertThat(versions()).containsOnly("2");
                assertThat(upgrade(third)).startsWith("The channel uses ledger version 2 (sequence 3)");
                load.awaitMore(5);

                assertThat(upgrade(third)).isEqualTo("The channel has agreed on all of this already");
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> contracts("ledger_1").isEmpty());
                assertThat(contracts("ledger_2")).hasSize(3);
                load.awaitMore(5);

                for (String key : load.end()) {
                    assertThat(evaluate(ledger(china), "get", key)).isEqualTo("x");
                }
                assertThat(load.refused())
                        .as("only what was under way when a definition changed, and was not acknowledged")
                        .allMatch(Load::mayBeSentAgain);
            }
            assertThat(status().committed().orElseThrow().endorsementPolicy()).isEqualTo(ALL);
            assertThat(status().installed())
                    .satisfiesExactly(
                            id -> assertThat(id).startsWith("ledger_1:"),
                            id -> assertThat(id).startsWith("ledger_2:"));
        }

        assertThatThrownBy(() -> RealNetwork.start(RAFT, folder.resolve("data")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("The channel has agreed on chaincode ledger with version \"2\", sequence 3")
                .hasMessageContaining("the topology says chaincode ledger with version \"1\", sequence 1");
        try (RealNetwork again = RealNetwork.start(third, folder.resolve("data"))) {
            running = again;
            assertThat(versions()).containsOnly("2");
            assertThat(contracts("ledger_1")).isEmpty();
        }
    }

    @Test
    void an_upgrade_that_was_interrupted_or_refused_is_done_by_the_next() throws Exception {
        Path second = topology("second", "\"2\"", 2, TWO);
        try (RealNetwork network = RealNetwork.start(RAFT, folder.resolve("data"))) {
            running = network;
            assertThatThrownBy(() -> upgrade(topology("skips", "\"2\"", 3, TWO)))
                    .hasMessage("The channel is at sequence 1 of chaincode ledger, so the next is 2, not 3");
            assertThatThrownBy(() -> upgrade(topology("differs", "\"2\"", 1, TWO)))
                    .hasMessageContaining("The channel has agreed on chaincode ledger with version \"1\"");
            assertThatThrownBy(() -> network.processes()
                            .upgrade(second, List.of("sh", "-c", "echo no JDK; exit 7"), PATIENCE, progress::add))
                    .hasMessageContaining("no JDK");
            assertThat(versions()).containsOnly("1");

            assertThatThrownBy(() -> network.processes()
                            .upgrade(second, List.of(), PATIENCE, ChaincodeUpgradeTest::breakOffAfterApproval))
                    .hasMessage("broken off");
            ChaincodeStatus half = status();
            assertThat(half.approvals())
                    .isEqualTo(Map.of(CN, Approval.APPROVED, SG, Approval.APPROVED, NZ, Approval.APPROVED));
            assertThat(half.next().orElseThrow().version()).isEqualTo("2");
            assertThat(approvalsOf(topology("third", "\"3\"", 2, TWO))).containsOnly(Approval.ANOTHER_VERSION);
            assertThat(approvalsOf(topology("stricter", "\"2\"", 2, ALL))).containsOnly(Approval.ANOTHER_POLICY);
            assertThat(versions()).containsOnly("1");

            assertThat(upgrade(second)).startsWith("The channel uses ledger version 2");
            assertThat(versions()).containsOnly("2");
        }
    }

    private static void breakOffAfterApproval(String sentence) {
        if (sentence.contains("approved")) {
            throw new IllegalStateException("broken off");
        }
    }

    private ChaincodeStatus status() throws Exception {
        try (PeerSession china = running.administrator(CN)) {
            return new LifecycleQueries(china, FabricNetwork.CHANNEL).status(FabricNetwork.LEDGER, Optional.empty());
        }
    }

    private Collection<Approval> approvalsOf(Path topology) throws Exception {
        Chaincode ledger = Topology.read(topology).chaincodes().getFirst();
        try (PeerSession china = running.administrator(CN)) {
            return new LifecycleQueries(china, FabricNetwork.CHANNEL)
                    .approvals(CommittedChaincode.of(ledger))
                    .values();
        }
    }

    /** The processes that serve a package in this test's networks. */
    private List<Long> contracts(String label) throws Exception {
        List<Long> serving = new ArrayList<>();
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            // Its own description of a process ends after so many letters, and the class path is long.
            Process ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(child.pid())).start();
            String arguments = new String(ps.getInputStream().readAllBytes(), UTF_8);
            if (arguments.contains("@" + label + ":") && arguments.contains(folder.toString())) {
                serving.add(child.pid());
            }
        }
        return serving;
    }

    private String upgrade(Path topology) throws Exception {
        return running.processes().upgrade(topology, List.of(), PATIENCE, progress::add);
    }

    /** The test's topology with another definition of the ledger. */
    private Path topology(String name, String version, int sequence, String policy) throws Exception {
        String changed = RealNetwork.topology(RAFT)
                .replaceFirst("(name: ledger\\n +version: )\"1\"", "$1" + version)
                .replaceFirst("sequence: 1", "sequence: " + sequence)
                .replaceFirst("endorsementPolicy: .*", "endorsementPolicy: \"" + policy + "\"");
        return Files.writeString(folder.resolve(name + ".yaml"), changed);
    }

    /** What the contract says at each organisation's own peer. */
    private List<String> versions() throws Exception {
        List<String> versions = new ArrayList<>();
        for (String mspId : List.of(CN, SG, NZ)) {
            try (Gateway gateway = running.gateway(mspId, "officer")) {
                versions.add(evaluate(ledger(gateway), "version"));
            }
        }
        return versions;
    }

    @Override
    public FabricNetwork network() {
        return running;
    }
}
