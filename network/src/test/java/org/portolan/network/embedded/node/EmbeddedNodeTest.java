package org.portolan.network.embedded.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.testnetwork.TestNetwork.CHANNEL;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.address.Address;
import org.portolan.network.embedded.channel.BatchLimits;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.testnetwork.ContractProcess;
import org.portolan.network.testnetwork.TestNetwork;

@Timeout(120)
class EmbeddedNodeTest {
    private static final ChaincodeSettings KEPT = new ChaincodeSettings("kept", "1", 1, "OR('CNCustomsMSP.peer')");

    @TempDir
    private Path folder;

    @Test
    void a_node_that_starts_again_goes_on_with_the_same_chain() throws Exception {
        try (TestNetwork network = TestNetwork.start(folder, KEPT);
                ContractProcess process =
                        ContractProcess.start("org.portolan.network.testnetwork.contract.TestContract", "kept_1:0")) {
            network.connectChaincode(CN, "kept", "127.0.0.1", process.port());
            network.awaitReady();
            try (Gateway gateway = network.gateway(CN, "officer")) {
                Contract contract = gateway.getNetwork(CHANNEL).getContract("kept");
                contract.submitTransaction("put", "survivor", "value");
                long height = network.node().height();

                network.restart();
                network.awaitReady();

                assertThat(network.node().height()).isEqualTo(height);
                assertThat(new String(contract.evaluateTransaction("get", "survivor"), UTF_8))
                        .isEqualTo("value");
                contract.submitTransaction("put", "survivor", "changed");
                assertThat(network.node().height()).isEqualTo(height + 1);
            }
        }
    }

    @Test
    void an_occupied_port_is_named() throws Exception {
        try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            NodeSettings settings = newSettings(occupant.getLocalPort(), List.of(CN));

            assertThatThrownBy(() -> EmbeddedNode.start(settings, Clock.systemUTC()))
                    .isInstanceOf(NodeFailed.class)
                    .hasMessageStartingWith(
                            "the peer of CNCustomsMSP cannot listen at 127.0.0.1:" + occupant.getLocalPort() + ": ");
        }
    }

    @Test
    void a_node_without_contract_processes_is_ready_as_soon_as_it_has_started() throws Exception {
        try (EmbeddedNode node = EmbeddedNode.start(newSettings(0, List.of(CN, SG)), Clock.systemUTC())) {
            assertThat(node.readiness().waitingFor()).isEmpty();
            assertThat(node.height()).isOne();
            assertThat(node.peerAddress(CN).port())
                    .isNotZero()
                    .isNotEqualTo(node.peerAddress(SG).port());
        }
    }

    @Test
    void there_is_one_peer_for_each_organisation() {
        assertThatThrownBy(() -> newSettings(0, List.of(CN, CN)))
                .hasMessage("the embedded node runs one peer for each organisation, not two for CNCustomsMSP");
    }

    private NodeSettings newSettings(int port, List<String> mspIds) {
        OrganisationFolder orderer = TestNetworkIdentities.demo().organisation("orderer");
        return new NodeSettings(
                folder.resolve("node"),
                CHANNEL,
                new BatchLimits(10, 1 << 20, 10 << 20, Duration.ofMillis(50)),
                mspIds.stream().map(mspId -> newPeer(mspId, port)).toList(),
                new OrdererSettings(
                        "PortolanOrdererMSP",
                        orderer.msp(),
                        orderer.ordererMsp("orderer0"),
                        orderer.ordererTls("orderer0"),
                        new Address("127.0.0.1", 0)),
                List.of(),
                NodeSettings.USUAL_CHAINCODE_TIMEOUT);
    }

    private static PeerSettings newPeer(String mspId, int port) {
        OrganisationFolder identities = TestNetwork.identities(mspId);
        return new PeerSettings(
                mspId,
                identities.msp(),
                identities.peerMsp("peer0"),
                identities.peerTls("peer0"),
                new Address("127.0.0.1", port),
                Map.of());
    }
}
