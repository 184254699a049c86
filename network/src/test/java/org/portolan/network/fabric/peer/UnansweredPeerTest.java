package org.portolan.network.fabric.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.connection.Unanswered;
import org.portolan.network.testnetwork.TestNetwork;

/** What commands say where a peer gives no answer: what was tried, at which address, and what to check. */
class UnansweredPeerTest {
    private static final Path OURS = TestNetwork.identities(TestNetwork.CN).tlsAuthorityCertificate();
    private static final Path OTHERS = TestNetwork.identities(TestNetwork.SG).tlsAuthorityCertificate();

    @Test
    void says_that_nobody_listens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(said("127.0.0.1", port, OURS))
                .isEqualTo("peer0.cncustoms: nobody listens at 127.0.0.1:" + port
                        + "; see whether the node runs, and whether the address is right");
    }

    @Test
    void says_that_the_authority_does_not_vouch_for_the_certificate() throws IOException {
        Path tls = TestNetwork.identities(TestNetwork.CN).peerTls("peer0");
        Server server = Grpc.newServerBuilderForPort(
                        0,
                        TlsServerCredentials.create(
                                tls.resolve("server.crt").toFile(),
                                tls.resolve("server.key").toFile()))
                .build()
                .start();
        try {
            assertThat(said("127.0.0.1", server.getPort(), OTHERS))
                    .isEqualTo("peer0.cncustoms: 127.0.0.1:" + server.getPort() + " shows a TLS certificate that "
                            + OTHERS + " does not vouch for; see whether the address is that node's, and whether the"
                            + " file holds the authority of its TLS certificate");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void says_that_the_node_does_not_speak_tls() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));

            assertThat(said("127.0.0.1", plain.getLocalPort(), OURS))
                    .isEqualTo("peer0.cncustoms: 127.0.0.1:" + plain.getLocalPort()
                            + " does not speak TLS; see whether the port is the node's own");
        }
    }

    @Test
    void says_that_the_name_is_not_known() {
        assertThat(said("nowhere.invalid", 7051, OURS))
                .isEqualTo("peer0.cncustoms: the name in nowhere.invalid:7051 is not known to this machine; see whether"
                        + " it is written right, and what its name service says");
    }

    @Test
    void says_how_long_it_waited() {
        assertThat(Unanswered.words(
                        Status.DEADLINE_EXCEEDED
                                .withDescription("deadline exceeded after 29.9s")
                                .asException(),
                        "127.0.0.1:7051",
                        OURS,
                        Duration.ofSeconds(30)))
                .contains("127.0.0.1:7051 did not answer within 30 s; see whether the node runs there, whether it is"
                        + " stopped or overloaded, and whether a firewall lies between");
    }

    @Test
    void leaves_what_a_node_answered_in_its_own_words() {
        assertThat(List.of(Status.UNAVAILABLE, Status.ABORTED, Status.PERMISSION_DENIED))
                .allSatisfy(status -> assertThat(Unanswered.words(
                                status.withDescription("no orderers").asException(),
                                "127.0.0.1:7051",
                                OURS,
                                Duration.ofSeconds(30)))
                        .isEmpty());
    }

    private static String said(String host, int port, Path authority) {
        try (PeerSession session = PeerSession.open(
                new Administrator(
                        "peer0.cncustoms",
                        new Address(host, port),
                        authority,
                        TestNetwork.CN,
                        TestNetwork.identities(TestNetwork.CN).userMsp("admin")),
                Clock.systemUTC())) {
            return catchThrowableOfType(
                            PeerRefused.class, () -> session.query(Call.of("portolan", "qscc", "GetChainInfo")))
                    .getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try {
            while (true) {
                try (Socket caller = plain.accept()) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().read();
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }
}
