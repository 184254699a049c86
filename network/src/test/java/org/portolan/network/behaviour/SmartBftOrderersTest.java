package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.command.Commands;
import org.portolan.network.testnetwork.OnFabric;

/**
 * Orderers of SmartBFT that come, go, and get new certificates. Four of five, and three of four, must agree on a block:
 * with one held, each write proves all the others.
 */
@OnFabric
@Tag("drill")
@Timeout(400)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmartBftOrderersTest implements Behaviour {

    private static final List<String> OTHERS = List.of("cncustoms", "nzcustoms");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder;
    private RealNetwork network;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        network = RealNetwork.start("/networks/smartbft.yaml", folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void an_orderer_is_added_and_removed_and_another_renewed_while_writing_goes_on() throws Exception {
        OrdererChanges changes = OrdererChanges.in(folder);
        try (Gateway china = network.gateway(CN, "officer")) {
            String added =
                    changes.change(OTHERS, "add", "--name", OrdererChanges.EXTRA, "--address", changes.address());
            assertThat(added)
                    .contains("new consenter 5, " + changes.address())
                    .contains("changes the policy Channel/Orderer/BlockValidation from 3 of (");
            try (Commands.Running _ = changes.up()) {
                writes(china, "with five");
                writesWithout("orderer3.orderer", china, "with four of five");
                changes.change(OTHERS, "remove", "--address", changes.address());
            }
            writes(china, "with four again");

            changes.renewIdentity("orderer1");
            changes.change(OTHERS, "renew", "--name", "orderer1", "--address", changes.addressOf("orderer1.sgcustoms"));
            network.processes().restart("orderer1.sgcustoms", PATIENCE);
            writesWithout("orderer3.orderer", china, "with the renewed");
        }
    }

    private void writesWithout(String orderer, Gateway gateway, String value) throws Exception {
        network.processes().hold(orderer);
        writes(gateway, value);
        network.processes().release(orderer, PATIENCE);
    }

    private void writes(Gateway gateway, String value) {
        eventually()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> submit(ledger(gateway), "put", "orderers", value).equals(value));
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
