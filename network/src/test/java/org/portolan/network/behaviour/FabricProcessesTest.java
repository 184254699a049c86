package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import io.grpc.Status;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.SubmitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.testnetwork.OnFabric;

/** Starting, stopping, and failing to start real peers and orderers. */
@OnFabric
@Timeout(240)
final class FabricProcessesTest implements Behaviour {
    private static final String TOPOLOGY = "/networks/raft.yaml";

    @TempDir
    private Path folder;

    private RealNetwork running;

    @Test
    void a_second_start_continues_the_chain_and_nothing_is_left_running() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        long height;
        try (RealNetwork first = start()) {
            Gateway china = first.gateway(CN, "officer");
            submit(ledger(china), "put", "kept", "value");
            height = chain(china).getHeight();
            china.close();
        }
        assertThat(ProcessHandle.current().descendants()).containsExactlyInAnyOrderElementsOf(before);

        try (RealNetwork second = start();
                Gateway china = second.gateway(CN, "officer")) {
            assertThat(chain(china).getHeight()).isEqualTo(height);
            assertThat(evaluate(ledger(china), "get", "kept")).isEqualTo("value");
            submitWhenOrdered(china, "longer");
        }

        putAFileInPlaceOf(folder.resolve("data/fabric/orderer0.orderer/ledger"));
        assertThatThrownBy(this::start)
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining(
                        "orderer0.orderer ended while it was starting; the last lines of orderer0.orderer")
                .hasMessageContaining("not a directory");
        assertThat(ProcessHandle.current().descendants()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void an_occupied_address_is_named() throws Exception {
        RealNetwork.assumePrograms();
        try (ServerSocket occupier = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String topology = RealNetwork.topology(TOPOLOGY)
                    .replace(
                            "PortolanOrdererMSP, address: \"127.0.0.1:0\"",
                            "PortolanOrdererMSP, address: \"127.0.0.1:" + occupier.getLocalPort() + "\"");
            Path file = Files.writeString(folder.resolve("occupied.yaml"), topology);

            assertThatThrownBy(() -> RealNetwork.start(file, folder.resolve("data")))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessage("Address 127.0.0.1:%d, which orderer0.orderer needs, is occupied"
                            .formatted(occupier.getLocalPort()));
        }
    }

    /** An orderer that has just started again may have no leader yet, not even itself. */
    private void submitWhenOrdered(Gateway writer, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptionsMatching(thrown -> thrown instanceof SubmitException refused
                        && refused.getStatus().getCode() == Status.Code.UNAVAILABLE)
                .until(() -> submit(ledger(writer), "put", "kept", value), answer -> true);
    }

    private RealNetwork start() throws Exception {
        running = RealNetwork.startWithLedgerAlone(TOPOLOGY, folder);
        return running;
    }

    private static void putAFileInPlaceOf(Path ledger) throws Exception {
        Files.move(ledger, ledger.resolveSibling("moved"));
        Files.createFile(ledger);
    }

    @Override
    public FabricNetwork network() {
        return running;
    }
}
