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

/** Orderers of Raft that come, get new certificates, and go. Of two, both are needed, so each write proves both. */
@OnFabric
@Tag("drill")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RaftOrderersTest implements Behaviour {

    private static final List<String> ORDERING = List.of("orderer");

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
    void an_orderer_is_added_renewed_and_removed_while_writing_goes_on() throws Exception {
        OrdererChanges changes = OrdererChanges.in(folder);
        String[] extra = {"--name", OrdererChanges.EXTRA, "--address", changes.address()};
        try (Gateway china = network.gateway(CN, "officer")) {
            assertThat(changes.change(ORDERING, with("add", extra)))
                    .contains("new consenter " + changes.address())
                    .contains("adds the group Channel/Orderer/SGCustomsMSP");
            try (Commands.Running _ = changes.up()) {
                writes(china, "with two");
                changes.renewIdentity(OrdererChanges.EXTRA);
                changes.change(ORDERING, with("renew", extra));
            }
            try (Commands.Running _ = changes.up()) {
                writes(china, "with the renewed");
                changes.change(ORDERING, "remove", "--address", changes.address());
            }
            writes(china, "with one again");
        }
    }

    private void writes(Gateway gateway, String value) {
        eventually()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> submit(ledger(gateway), "put", "orderers", value).equals(value));
    }

    private static String[] with(String command, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = command;
        System.arraycopy(options, 0, all, 1, options.length);
        return all;
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
