package org.portolan.gateway.ledger.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;

/** A gateway that knows nothing of the network but the profile that its operator was given, and an identity folder. */
@OnBothEngines
class ProfileGatewayTest {

    @TempDir
    private Path folder;

    private final NetworkUnderTest network = NetworkUnderTest.shared();

    @Test
    void uses_the_second_peer_of_its_organisation_while_the_first_is_away() throws IOException {
        Path identities = copyOf("officer", "gateway");

        try (GatewayUnderTest gateway = start(profile(TestNetwork.CN), identities)) {
            Answer written = gateway.as(TestKeys.CN_OFFICER)
                    .post("/movements", Reports.releaseAtTianjin(Reports.container(1_920), Reports.time(3)));
            Answer read = gateway.as(TestKeys.CN_OFFICER)
                    .get("/containers/" + Reports.container(1_920) + "?minPosition=" + written.number("/block"));

            assertThat(written.status()).as(written.body()).isEqualTo(201);
            assertThat(read.status()).as(read.body()).isEqualTo(200);
            assertThat(gateway.anonymous().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void does_not_start_with_a_peer_of_another_organisation() throws IOException {
        Path identities = copyOf("officer", "gateway");
        Path wrong = profile(TestNetwork.SG);

        assertThatThrownBy(() -> start(wrong, identities))
                .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class)
                .hasStackTraceContaining("shows a certificate of another authority than the TLS CA in the profile");
    }

    @Test
    void does_not_start_without_the_profile_that_its_configuration_names() throws IOException {
        Path missing = folder.resolve("none.yaml");
        Path identities = copyOf("officer", "gateway");

        assertThatThrownBy(() -> start(missing, identities))
                .hasStackTraceContaining(missing + " does not exist; portolan.connection-profile names it");
    }

    private GatewayUnderTest start(Path profile, Path identities) {
        return GatewayUnderTest.start(
                network,
                TestNetwork.CN,
                "portolan.connection-profile=" + profile,
                "portolan.organisations.CNCustomsMSP.users-folder=" + identities);
    }

    /** Two peers of China, of which nobody listens at the first, and the second is an organisation's own. */
    private Path profile(String second) throws IOException {
        return Files.writeString(folder.resolve("consortium.yaml"), """
                version: 1.0.0
                organizations:
                  China: {mspid: CNCustomsMSP, peers: [peer0, peer1]}
                peers:
                  peer0: {url: "grpcs://127.0.0.1:%d", tlsCACerts: {path: "%s"}}
                  peer1:
                    url: "grpcs://%s"
                    tlsCACerts: {path: "%2$s"}
                """.formatted(
                        freePort(),
                        TestNetwork.identities(TestNetwork.CN).tlsAuthorityCertificate(),
                        network.peers().peerAddress(second)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path copyOf(String... users) throws IOException {
        Path originals = TestNetwork.identities(TestNetwork.CN).users();
        Path copies = folder.resolve("identities");
        for (String user : users) {
            try (Stream<Path> files = Files.walk(originals.resolve(user))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = copies.resolve(originals.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return copies;
    }
}
