package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four orderers that run SmartBFT, one of which fails. The first consenter leads when the channel is new. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrdererFailureTest implements Behaviour {
    private static final String LEADER = "orderer0.cncustoms";
    private static final Duration TO_GO_ON = Duration.ofSeconds(15);

    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.start("/networks/smartbft.yaml", folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void writing_goes_on_within_fifteen_seconds_of_a_leader_that_freezes() throws Exception {
        ProcessHandle leader = processOf(LEADER);
        try (Gateway china = network.gateway(CN, "officer")) {
            submit(ledger(china), "put", "before", "x");
            signal("-STOP", leader);

            Awaitility.await()
                    .atMost(TO_GO_ON)
                    .ignoreExceptions()
                    .until(() -> submit(ledger(china), "put", "frozen", "y").equals("y"));

            assertThat(evaluate(ledger(china), "get", "before")).isEqualTo("x");
        } finally {
            signal("-CONT", leader);
        }
    }

    private static ProcessHandle processOf(String node) {
        ProcessHandle script = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("/" + node)
                        && each.children()
                                .anyMatch(child ->
                                        child.info().command().orElse("").endsWith("/orderer")))
                .findFirst()
                .orElseThrow();
        return script.children()
                .filter(child -> child.info().command().orElse("").endsWith("/orderer"))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
