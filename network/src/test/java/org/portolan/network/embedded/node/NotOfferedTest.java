package org.portolan.network.embedded.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.file.Files;
import java.util.Arrays;
import org.hyperledger.fabric.protos.discovery.DiscoveryGrpc;
import org.hyperledger.fabric.protos.discovery.SignedRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.peer.SignedSnapshotRequest;
import org.hyperledger.fabric.protos.peer.SnapshotGrpc;
import org.junit.jupiter.api.Test;
import org.portolan.network.embedded.lifecycle.NotOffered;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;

class NotOfferedTest {
    private final TestNetwork network = SharedNetwork.network();

    @Test
    void services_of_fabric_that_are_not_offered_say_so_and_what_to_do_instead() {
        assertThatThrownBy(() -> DiscoveryGrpc.newBlockingStub(network.connection(CN))
                        .discover(SignedRequest.getDefaultInstance()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
                    assertThat(e.getStatus().getDescription()).isEqualTo(NotOffered.DISCOVERY.explanation());
                });
        assertThatThrownBy(() -> SnapshotGrpc.newBlockingStub(network.connection(CN))
                        .generate(SignedSnapshotRequest.getDefaultInstance()))
                .hasMessage("UNIMPLEMENTED: " + NotOffered.SNAPSHOT.explanation());
    }

    @Test
    void a_peers_services_are_not_to_be_had_at_the_orderer() {
        assertThatThrownBy(() -> GatewayGrpc.newBlockingStub(network.ordererConnection())
                        .evaluate(EvaluateRequest.getDefaultInstance()))
                .hasMessage(
                        "UNIMPLEMENTED: the embedded node does not offer gateway.Gateway/Evaluate at this endpoint");
    }

    @Test
    void the_documentation_lists_exactly_what_is_not_offered() throws Exception {
        String documented = Files.readString(TestNetworkIdentities.committed("docs/embedded-node.md"));

        String[] rows = Arrays.stream(NotOffered.values())
                .map(entry -> "| `" + entry.request() + "` | " + entry.instead() + " |")
                .toArray(String[]::new);
        assertThat(documented.lines().filter(line -> line.startsWith("| `"))).containsExactly(rows);
    }
}
