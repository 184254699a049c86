package org.portolan.gateway.ledger.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.testnetwork.TestNetwork;

class ConnectionProfileTest {

    private static final String COMMON = """
            name: consortium
            version: 1.0.0
            client: {organization: China}
            organizations:
              China: {mspid: CNCustomsMSP, peers: [peer0.china, peer1.china], certificateAuthorities: [ca.china]}
              Singapore: {mspid: SGCustomsMSP, peers: [peer0.singapore]}
            peers:
              peer0.china:
                url: grpcs://10.0.0.1:7051
                tlsCACerts: {path: ca.pem}
                grpcOptions: {ssl-target-name-override: peer0.china, hostnameOverride: peer0.china}
              peer1.china:
                url: peer1.china:8051
                tlsCACerts:
                  pem: |
            %s
              peer0.singapore: {url: "grpcs://10.0.0.2:7051", tlsCACerts: {path: /not/on/this/machine.pem}}
            """;

    @TempDir
    private Path folder;

    private String pem;

    @BeforeEach
    void write_the_authority() throws IOException {
        pem = Files.readString(TestNetwork.identities(TestNetwork.CN).tlsAuthorityCertificate());
        Files.writeString(folder.resolve("ca.pem"), pem);
        Files.writeString(folder.resolve("notes.txt"), "The certificate comes by courier.");
    }

    @Test
    void reads_all_peers_of_the_own_organisation_from_fabrics_common_profile() throws IOException {
        List<PeerPlace> peers = profile(COMMON.formatted(pem.indent(10))).peersOf("CNCustomsMSP");

        assertThat(peers).extracting(PeerPlace::address).containsExactly("10.0.0.1:7051", "peer1.china:8051");
        assertThat(peers).extracting(PeerPlace::serverName).containsExactly("peer0.china", "peer1.china");
        assertThat(peers).allSatisfy(peer -> assertThat(peer.authorities()).hasSize(1));
    }

    @Test
    void reads_the_file_that_network_up_writes() throws IOException {
        String authority = folder.resolve("ca.pem").toString();
        Map<String, String> users = Map.of("admin", "/identities/admin");
        new ConnectionFile(
                        "portolan",
                        List.of(new ConnectionFile.Organisation(
                                "CNCustomsMSP", "cncustoms", "127.0.0.1:7051", "peer0.cncustoms", authority, users)),
                        List.of())
                .write(folder);
        Path written = ConnectionFile.in(folder);

        assertThat(ConnectionProfile.read(written).peersOf("CNCustomsMSP"))
                .extracting(PeerPlace::address)
                .containsExactly("127.0.0.1:7051");
        assertThat(Connection.read(written))
                .isEqualTo(new Connection(
                        "portolan",
                        List.of(new Connection.Organisation(
                                "CNCustomsMSP",
                                "127.0.0.1:7051",
                                Path.of(authority),
                                Map.of("admin", Path.of("/identities/admin"))))));
    }

    @Test
    void names_the_organisations_there_are_when_one_is_not() throws IOException {
        ConnectionProfile profile = profile(COMMON.formatted(pem.indent(10)));

        assertThatThrownBy(() -> profile.peersOf("NZCustomsMSP"))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageEndingWith("has no organisation NZCustomsMSP; it has CNCustomsMSP, SGCustomsMSP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    grpcs://10.0.0.1:7051 | grpc://10.0.0.1:7051  | is without TLS
                    grpcs://10.0.0.1:7051 | 10.0.0.1              | is not grpcs://host:port
                    grpcs://10.0.0.1:7051 | grpcs://10.0.0.1:70000 | has the port 70000; a port is a number from 1 to 65535
                    path: ca.pem          | path: none.pem        | none.pem of peer0.china cannot be read
                    path: ca.pem          | path: notes.txt       | notes.txt, the TLS CA of peer0.china,
                    path: ca.pem          | file: ca.pem          | tlsCACerts has no path
                    'peers: [peer0.china, peer1.china]' | 'peers: []' | names no peers of CNCustomsMSP
                    'peers: [peer0.china, peer1.china]' | 'peers: [peer7]' | peers has no peer7
                    """)
    void says_what_is_wrong_with_a_peer(String right, String wrong, String words) throws IOException {
        ConnectionProfile profile = profile(COMMON.formatted(pem.indent(10)).replace(right, wrong));

        assertThatThrownBy(() -> profile.peersOf("CNCustomsMSP"))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource({"': -', is neither YAML nor JSON", "'orderers: {}', has no organizations"})
    void says_that_a_file_is_no_profile(String content, String words) {
        assertThatThrownBy(() -> profile(content))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining(words);
    }

    @Test
    void says_that_the_file_is_missing() {
        Path missing = folder.resolve("none.yaml");

        assertThatThrownBy(() -> ConnectionProfile.read(missing))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + " does not exist");
    }

    @Test
    void a_running_peer_is_refused_unless_it_is_the_one_in_the_profile() throws IOException {
        String running = NetworkUnderTest.shared().peers().peerAddress(TestNetwork.CN);
        PeerAddress at = PeerAddress.parse(running, "CN");
        Path singapore = TestNetwork.identities(TestNetwork.SG).tlsAuthorityCertificate();
        PeerPlace right = new PeerPlace(
                "peer0", at.host(), at.port(), at.host(), Authorities.in(folder.resolve("ca.pem"), "peer0"));
        PeerPlace stranger =
                new PeerPlace("peer0", at.host(), at.port(), at.host(), Authorities.in(singapore, "peer0"));
        PeerPlace misnamed = new PeerPlace("peer0", at.host(), at.port(), "peer7.elsewhere", right.authorities());

        PeerCheck.refuseStrangers(right);

        assertThatThrownBy(() -> PeerCheck.refuseStrangers(stranger))
                .hasMessageContaining("another authority than the TLS CA in the profile");
        assertThatThrownBy(() -> PeerCheck.refuseStrangers(misnamed))
                .hasMessageContaining("not for peer7.elsewhere; ssl-target-name-override");
    }

    @Test
    void a_peer_without_tls_is_refused_and_one_that_is_away_is_not() throws Exception {
        int port;
        try (ServerSocket plain = new ServerSocket(0)) {
            port = plain.getLocalPort();
            Thread answering = Thread.ofVirtual().start(() -> answerInClear(plain));

            assertThatThrownBy(() -> PeerCheck.refuseStrangers(at(plain.getLocalPort())))
                    .hasMessageContaining("does not answer with TLS");
            answering.join();
        }

        PeerPlace gone = at(port);
        assertThatCode(() -> PeerCheck.refuseStrangers(gone)).doesNotThrowAnyException();
    }

    private PeerPlace at(int port) {
        return new PeerPlace(
                "peer0", "127.0.0.1", port, "127.0.0.1", Authorities.in(folder.resolve("ca.pem"), "peer0"));
    }

    private static void answerInClear(ServerSocket plain) {
        try (var caller = plain.accept()) {
            caller.getOutputStream().write(new byte[] {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 5, 0, 0, 64, 0});
            caller.getInputStream().readNBytes(5);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private ConnectionProfile profile(String content) throws IOException {
        return ConnectionProfile.read(Files.writeString(folder.resolve("profile"), content));
    }
}
