package org.portolan.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.blocks.readmodel.ContentHash;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.backup.BackupCreation;
import org.portolan.network.backup.BackupRequest;
import org.portolan.network.backup.BackupRestoration;
import org.portolan.network.backup.RestoreRequest;
import org.portolan.network.backup.SmallPlace;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

@OnBothEngines
class ReadModelCommandTest {
    private static final NetworkUnderTest NETWORK = NetworkUnderTest.shared();

    @TempDir
    private Path folder;

    @Test
    void a_rebuild_gives_the_same_content_and_keeps_what_the_gateway_sent() throws Exception {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.SG)) {
            Answer written = gateway.as(TestKeys.SINGAPORE_PORT)
                    .post("/movements", Reports.event(Reports.container(1_500), "DISC", "SGSIN", Reports.time(3)));
            gateway.awaitPosition(written.number("/block"));
            String before = gateway.bean(ContentHash.class).compute();
            Path config = configuration(gateway.data(), TestNetwork.SG);
            gateway.stop();

            var rebuilt = execute(0, "rebuild", "--config", config.toString());
            var hashed = execute(0, "hash", "--config", config.toString());
            gateway.startAgain();

            assertThat(rebuilt).contains("Content " + before);
            assertThat(hashed).contains("Block " + written.number("/block"), "Content " + before);
            assertThat(gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from outbox", Long.class))
                    .isPositive();
        }
    }

    @Test
    void a_restored_gateway_has_the_same_content_and_what_it_sent() throws Exception {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.SG)) {
            Answer written = gateway.as(TestKeys.SINGAPORE_PORT)
                    .post("/movements", Reports.event(Reports.container(1_503), "DISC", "SGSIN", Reports.time(3)));
            gateway.awaitPosition(written.number("/block"));
            String before = gateway.bean(ContentHash.class).compute();
            Path peers = SmallPlace.in(folder.resolve("network")).data();
            var request = new BackupRequest(peers, "customs", false, Optional.of(gateway.data()));
            Path backup = folder.resolve("backup.tar.gz");
            var creation = new BackupCreation(request, (_, _, _) -> {}, Clock.systemUTC());
            gateway.stop();

            creation.write(backup);
            Files.move(gateway.data(), folder.resolve("lost"));
            var place = new RestoreRequest(folder.resolve("new"), Optional.of(gateway.data()), Optional.empty());
            new BackupRestoration(place, (_, _, _) -> {}, Clock.systemUTC()).restore(backup);

            Path config = configuration(gateway.data(), TestNetwork.SG);
            assertThat(execute(0, "hash", "--config", config.toString())).contains("Content " + before);
            assertThat(execute(0, "rebuild", "--config", config.toString())).contains("Content " + before);
            gateway.startAgain();
            assertThat(gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from outbox", Long.class))
                    .isPositive();
        }
    }

    /** Files of H2 are locked by a running gateway's process; a server's database is not, and here is one process. */
    @Test
    void a_rebuild_beside_a_running_gateway_gives_the_same_content_too() throws Exception {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.NZ)) {
            Answer written = gateway.as(TestKeys.TIANJIN_PORT)
                    .post("/movements", Reports.gateInAtTianjin(Reports.container(1_501), Reports.time(3)));
            gateway.awaitPosition(written.number("/block"));
            var hash = gateway.bean(ContentHash.class);
            String before = hash.compute();

            execute(
                    0,
                    "rebuild",
                    "--config",
                    configuration(gateway.data(), TestNetwork.NZ).toString());

            await().untilAsserted(() -> assertThat(hash.compute()).isEqualTo(before));
        }
    }

    @Test
    void two_gateways_of_one_administration_have_the_same_content() {
        try (var one = GatewayUnderTest.start(NETWORK, TestNetwork.NZ);
                var other = GatewayUnderTest.start(NETWORK, TestNetwork.NZ)) {
            Answer written = one.as(TestKeys.TIANJIN_PORT)
                    .post("/movements", Reports.gateInAtTianjin(Reports.container(1_502), Reports.time(3)));
            one.awaitPosition(written.number("/block"));
            other.awaitPosition(written.number("/block"));

            await().untilAsserted(() -> assertThat(one.bean(ContentHash.class).compute())
                    .isEqualTo(other.bean(ContentHash.class).compute()));
        }
    }

    private static String execute(int expected, String... arguments) {
        var out = new StringWriter();
        int code = new CommandLine(new ReadModelCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments);
        assertThat(code).as(out.toString()).isEqualTo(expected);
        return out.toString();
    }

    private Path configuration(Path data, String mspId) throws Exception {
        var identities = TestNetwork.identities(mspId);
        return Files.writeString(folder.resolve("gateway.yaml"), """
                portolan:
                  data: %s
                  administration: %s
                  organisations:
                    %s: {peer: "%s", tls-ca: "%s", users-folder: "%s"}
                """.formatted(
                        data,
                        mspId,
                        mspId,
                        NETWORK.peers().peerAddress(mspId),
                        identities.tlsAuthorityCertificate(),
                        identities.users()));
    }
}
