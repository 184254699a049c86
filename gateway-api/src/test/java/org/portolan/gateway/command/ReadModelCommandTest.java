package org.portolan.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.blocks.readmodel.ContentHash;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.TestNetwork;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

class ReadModelCommandTest {
    private static final NetworkUnderTest NETWORK = NetworkUnderTest.shared();

    @TempDir
    private Path folder;

    @Test
    void a_rebuild_gives_the_same_content_and_keeps_what_the_gateway_sent() throws Exception {
        try (var gateway = GatewayUnderTest.start(NETWORK, TestNetwork.SG)) {
            Answer written = gateway.as(TestKeys.SINGAPORE_PORT)
                    .post("/movements", Reports.event(Reports.container(1_500), "DISC", "SGSIN", Reports.time(3)));
            gateway.as(TestKeys.SG_OFFICER).get("/network?minPosition=" + written.number("/block"));
            String before = gateway.bean(ContentHash.class).compute();
            gateway.stop();
            Path config = configuration(gateway.data());

            var rebuilt = run("read-model", "rebuild", "--config", config.toString());
            var hashed = run("read-model", "hash", "--config", config.toString());
            gateway.startAgain();

            assertThat(rebuilt).contains("Content " + before);
            assertThat(hashed).contains("Block " + written.number("/block"), "Content " + before);
            assertThat(gateway.bean(JdbcTemplate.class).queryForObject("select count(*) from outbox", Long.class))
                    .isPositive();
        }
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        int code = new CommandLine(new ReadModelCommand())
                .setOut(new PrintWriter(out))
                .execute(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    private Path configuration(Path data) throws Exception {
        var identities = TestNetwork.identities(TestNetwork.SG);
        return Files.writeString(folder.resolve("gateway.yaml"), """
                portolan:
                  data: %s
                  administration: SGCustomsMSP
                  organisations:
                    SGCustomsMSP: {peer: "%s", tls-ca: "%s", users-folder: "%s"}
                """.formatted(
                        data,
                        NETWORK.node().node().peerAddress(TestNetwork.SG),
                        identities.tlsAuthorityCertificate(),
                        identities.users()));
    }
}
