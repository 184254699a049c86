package org.portolan.network.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.command.Commands;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.OrganisationFolder;

class EmbeddedNetworkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void is_ready_for_fabrics_clients_and_brings_back_contracts_that_died() throws Exception {
        SmallNetwork small = SmallNetwork.in(folder, 0);
        ProcessHandle second;

        try (DataFolder data = DataFolder.take(small.data());
                EmbeddedNetwork _ = EmbeddedNetwork.start(small.plan(), data, PATIENCE, Clock.systemUTC())) {
            assertThat(small.ask("hello")).endsWith(" heard hello");
            assertNobodyElseMayRead(small.data());

            ProcessHandle first = small.contracts();
            first.destroyForcibly();
            await().atMost(PATIENCE)
                    .ignoreException(GatewayException.class)
                    .until(() -> small.contracts().pid() != first.pid());
            second = small.contracts();
        }

        assertThat(second.isAlive()).isFalse();
        assertThat(small.data().resolve("connection.json")).doesNotExist();
    }

    @Test
    void refuses_a_revoked_user_from_the_next_start_on() throws Exception {
        SmallNetwork small = SmallNetwork.in(folder, 0);
        OrganisationFolder customs = OrganisationFolder.in(small.data().resolve("crypto"), "customs");
        try (DataFolder data = DataFolder.take(small.data());
                EmbeddedNetwork _ = EmbeddedNetwork.start(small.plan(), data, PATIENCE, Clock.systemUTC())) {
            assertThat(small.ask("hello")).endsWith(" heard hello");

            IdentityRegister.open(customs, Clock.systemUTC()).revoke("officer");

            Commands.Outcome published = Commands.run(
                    "organisation",
                    "publish",
                    "--organisation",
                    "customs",
                    "--connection",
                    ConnectionFile.in(small.data()).toString());
            assertThat(published.exitCode()).isEqualTo(1);
            assertThat(published.err())
                    .contains("the embedded engine takes no channel updates: start the network again, for it reads"
                            + " topology, authorities and revocation lists when it starts");
        }

        try (DataFolder data = DataFolder.take(small.data());
                EmbeddedNetwork _ = EmbeddedNetwork.start(small.plan(), data, PATIENCE, Clock.systemUTC())) {
            assertThatThrownBy(() -> small.ask("hello"))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("revoked");
        }
    }

    @Test
    void names_an_occupied_port_and_leaves_nothing_running() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmallNetwork small = SmallNetwork.in(folder, occupied.getLocalPort());

            try (DataFolder data = DataFolder.take(small.data())) {
                assertThatThrownBy(() -> EmbeddedNetwork.start(small.plan(), data, PATIENCE, Clock.systemUTC()))
                        .isInstanceOf(LaunchFailed.class)
                        .hasMessageContainingAll(
                                "cannot listen at 127.0.0.1:" + occupied.getLocalPort(), "ddress already in use");
            }
        }

        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void tells_what_the_contracts_last_said_when_they_cannot_start() throws Exception {
        SmallNetwork small = SmallNetwork.in(folder, 0);
        NetworkPlan plan = new NetworkPlan(
                small.plan().topology(), small.plan().identities(), List.of("sh", "-c", "echo no JDK; exit 7"));

        try (DataFolder data = DataFolder.take(small.data())) {
            assertThatThrownBy(() -> EmbeddedNetwork.start(plan, data, PATIENCE, Clock.systemUTC()))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining("with exit code 7; it last said: no JDK");
        }
    }

    @Test
    void refuses_a_second_network_on_the_same_folder() throws Exception {
        try (DataFolder _ = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessage("A network is already running on %s (process %d)"
                            .formatted(folder, ProcessHandle.current().pid()));
        }
    }

    @Test
    void refuses_a_file_in_place_of_the_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage(file + " is a file, not a folder");
    }

    /** What the databases make themselves is kept from others by its folder. */
    private static void assertNobodyElseMayRead(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all)
                    .filteredOn(path -> Files.isDirectory(path)
                            || !path.startsWith(data.resolve("ledger"))
                            || path.getFileName().toString().startsWith("blocks-"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }
}
