package org.portolan.network.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CHANNEL;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NOTES;
import static org.portolan.network.behaviour.FabricNetwork.NZ;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.address.Address;
import org.portolan.network.backup.BackupCreation;
import org.portolan.network.backup.BackupRequest;
import org.portolan.network.backup.BackupRestoration;
import org.portolan.network.backup.RestoreRequest;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.state.PeerLedger;
import org.portolan.network.fabric.state.PeerState;
import org.portolan.network.fabric.state.StateComparison;
import org.portolan.network.identity.TestNetworkIdentities;
import org.portolan.network.launch.Joining;
import org.portolan.network.order.OrderDesk;
import org.portolan.network.testnetwork.OnFabric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's peer is backed up, lost and restored, and gets a second one, while everybody goes on writing. */
@OnFabric
@Tag("drill")
@Timeout(400)
final class BackupTest implements Behaviour {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PEER = "peer0.cncustoms";
    private static final String ADDED = "peer1.cncustoms";

    @TempDir
    private Path folder;

    private RealNetwork network;
    private OrderDesk orders;
    private final Map<String, PeerSession> sessions = new LinkedHashMap<>();

    @BeforeEach
    void start() throws Exception {
        run("[peer0]", "{name: peer0, address: \"127.0.0.1:0\"}");
    }

    private void run(String identities, String peers) throws Exception {
        Path definitions = Files.writeString(
                folder.resolve("organisations.yaml"),
                Files.readString(TestNetworkIdentities.definitionsFile()).replaceFirst("\\[peer0]", identities));
        Path topology = Files.writeString(
                folder.resolve("network.yaml"),
                RealNetwork.topology("/networks/raft.yaml")
                        .replaceFirst("\\{name: peer0, address: \"127.0.0.1:0\"}", peers));
        network = RealNetwork.start(topology, definitions, Joining.NOTHING, data());
        orders = OrderDesk.open(data(), network.processes(), CLOCK);
    }

    @AfterEach
    void stop() throws Exception {
        sessions.values().forEach(PeerSession::close);
        sessions.clear();
        if (orders != null) {
            orders.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    void a_restored_peer_and_an_added_peer_report_the_same_state_as_the_others() throws Exception {
        restoreTheOnlyPeer();

        stop();
        run("[peer0, peer1]", "{name: peer0, address: \"127.0.0.1:0\"}, {name: peer1, address: \"127.0.0.1:0\"}");

        assertThat(states())
                .hasSize(4)
                .allSatisfy(state ->
                        assertThat(state.isEqual()).as(state.toString()).isTrue());
        // An added peer has the organisation's private data from the first one.
        patiently().untilAsserted(() -> assertThat(secret(ADDED, "before")).isEqualTo("Kiwifruit-7731"));
        restoreOneOfTwoPeers();
    }

    private void restoreTheOnlyPeer() throws Exception {
        Path file = folder.resolve("one.tar.gz");
        try (Gateway china = network.gateway(CN, "officer");
                Gateway newZealand = network.gateway(NZ, "officer");
                Load load = Load.start(ledger(newZealand), "load")) {
            putPrivate(china, "before", "Kiwifruit-7731", CN, NZ);
            BackupManifest made = backUp(file);
            assertThat(made.peers().getFirst().chains().getFirst().commitHash()).hasSize(64);
            submit(ledger(newZealand), "put", "after the backup", "x");
            putPrivate(china, "between", "Apples-40", CN, NZ);
            lose(data().resolve("fabric").resolve(PEER));
            load.awaitMore(5);

            restore(file);
            load.end();

            awaitEqualStates();
            assertThat(evaluate(ledger(china), "get", "after the backup")).isEqualTo("x");
            assertThat(secret(PEER, "before")).isEqualTo("Kiwifruit-7731");
            // Nobody else of the organisation has it; the hash on the channel says that it is missing, not that it
            // never was.
            assertThatThrownBy(() -> secret(PEER, "between")).isInstanceOf(PeerRefused.class);
            assertThat(evaluate(notes(china), "privateHash", collectionOf(CN), "between"))
                    .hasSize(64);
        }
    }

    private void restoreOneOfTwoPeers() throws Exception {
        Path file = folder.resolve("two.tar.gz");
        try (Gateway china = network.gateway(CN, "officer")) {
            backUp(file);
            putPrivate(china, "between two", "Pears-3", CN);
            patiently()
                    .untilAsserted(
                            () -> assertThat(secret(ADDED, "between two")).isEqualTo("Pears-3"));
            lose(data().resolve("fabric").resolve(PEER));

            restore(file);

            awaitEqualStates();
            patiently()
                    .untilAsserted(() -> assertThat(secret(PEER, "between two")).isEqualTo("Pears-3"));
        }
    }

    private BackupManifest backUp(Path file) throws Exception {
        BackupRequest request = new BackupRequest(data(), "cncustoms", false, Optional.empty());
        BackupManifest made = new BackupCreation(request, (_, _, _) -> {}, CLOCK).write(file);
        System.out.printf("%s: %d bytes of %d; %s%n", file, Files.size(file), made.size(), made.peers());
        return made;
    }

    private void restore(Path file) throws Exception {
        RestoreRequest request = new RestoreRequest(data(), Optional.empty(), Optional.of(PEER));
        new BackupRestoration(request, (_, _, _) -> {}, CLOCK).restore(file);
    }

    private static void lose(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void awaitEqualStates() {
        patiently().until(() -> {
            List<PeerState> states = states();
            return states.stream().allMatch(PeerState::isEqual)
                    && states.stream().map(PeerState::height).distinct().count() == 1;
        });
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreException(PeerRefused.class);
    }

    private List<PeerState> states() throws Exception {
        return StateComparison.of(Stream.of(PEER, ADDED, "peer0.sgcustoms", "peer0.nzcustoms")
                        .filter(peer ->
                                Files.isDirectory(data().resolve("fabric").resolve(peer)))
                        .map(peer -> new PeerLedger(session(peer), CHANNEL, peer))
                        .toList())
                .peers();
    }

    /** What this very peer has, whatever others of its organisation have. */
    private String secret(String peer, String key) throws PeerRefused {
        return session(peer)
                .query(Call.of(
                        CHANNEL,
                        NOTES,
                        "getPrivate",
                        ByteString.copyFromUtf8(collectionOf(CN)),
                        ByteString.copyFromUtf8(key)))
                .toString(UTF_8);
    }

    private PeerSession session(String peer) {
        return sessions.computeIfAbsent(peer, this::open);
    }

    private PeerSession open(String peer) {
        try {
            JsonNode ports = JsonMapper.shared().readTree(Files.readAllBytes(data().resolve("fabric/ports.json")));
            String organisation = peer.substring(peer.indexOf('.') + 1);
            return PeerSession.open(
                    new Administrator(
                            peer,
                            new Address("127.0.0.1", ports.get(peer).asInt()),
                            data().resolve("crypto/organisations/%s/msp/tlscacerts/tlsca-cert.pem"
                                    .formatted(organisation)),
                            CN,
                            network.identities(CN).userMsp("officer")),
                    CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
