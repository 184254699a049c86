package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.backup.ArchiveReader;
import org.portolan.network.backup.BackupCreation;
import org.portolan.network.backup.BackupManifest;
import org.portolan.network.backup.BackupRequest;
import org.portolan.network.backup.BackupRestoration;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.state.PeerLedger;
import org.portolan.network.fabric.state.PeerState;
import org.portolan.network.fabric.state.StateComparison;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.order.OrderDesk;
import org.portolan.network.topology.Address;

/** An organisation's peer is backed up, lost and restored while everybody goes on writing. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackupTest implements Behaviour {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PEER = "peer0.cncustoms";

    private Path folder;
    private RealNetwork network;
    private OrderDesk orders;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("data");
        network = RealNetwork.start("/networks/raft.yaml", folder);
        orders = OrderDesk.open(folder, network.processes(), CLOCK);
    }

    @AfterAll
    void stop() throws Exception {
        if (orders != null) {
            orders.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @Test
    void a_restored_peer_reports_the_same_state_as_the_others(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("cncustoms.tar.gz");
        try (Gateway china = network.gateway(CN, "officer");
                Gateway newZealand = network.gateway(NZ, "officer");
                Load load = Load.start(ledger(newZealand), "load")) {
            putPrivate(china, "before", "Kiwifruit-7731", CN, NZ);

            BackupManifest made = back(file);
            submit(ledger(newZealand), "put", "after the backup", "x");
            putPrivate(china, "between", "Apples-40", CN, NZ);
            putPrivate(china, "between-own", "Apples-41", CN);
            lose(folder.resolve("fabric").resolve(PEER));
            load.awaitMore(5);
            System.err.println(java.time.Instant.now() + " restore");
            new BackupRestoration(folder, Optional.empty(), (_, _, _) -> {}, CLOCK).restore(file);
            System.err.println(java.time.Instant.now() + " restored");
            System.err.println(states());

            awaitCaughtUp();
            System.err.println(java.time.Instant.now() + " caught up " + states());
            assertThat(states()).allSatisfy(state -> assertThat(state.isEqual()).isTrue());
            assertThat(made.peers().getFirst().chains().getFirst().height()).isPositive();
            assertThat(evaluate(ledger(china), "get", "after the backup")).isEqualTo("x");
            assertThat(evaluate(notes(china), "getPrivate", collectionOf(CN), "before"))
                    .isEqualTo("Kiwifruit-7731");
            for (String key : List.of("between", "between-own")) {
                try {
                    System.err.println(key + " = " + evaluate(notes(china), "getPrivate", collectionOf(CN), key));
                } catch (Exception e) {
                    e.printStackTrace();
                }
                System.err.println(
                        "hash " + key + " = " + evaluate(notes(china), "privateHash", collectionOf(CN), key));
            }
            assertThatThrownBy(() -> evaluate(notes(china), "getPrivate", collectionOf(CN), "between"))
                    .hasStackTraceContaining(PrivacyBehaviour.REFUSED_BY_PEER);
            load.end();
        }
    }

    private BackupManifest back(Path file) throws Exception {
        BackupRequest request = new BackupRequest(folder, "cncustoms", false, Optional.empty());
        BackupManifest made = new BackupCreation(request, (_, _, _) -> {}, CLOCK).write(file);
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            archive.verify((_, _, _) -> {});
        }
        System.err.println(
                "size " + Files.size(file) + " " + made.size() + " " + made.peers() + " " + made.keysLeftOut());
        return made;
    }

    private static void lose(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void awaitCaughtUp() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            List<PeerState> states = states();
            long most = states.stream().mapToLong(PeerState::height).max().orElseThrow();
            return states.stream().allMatch(state -> state.height() >= most - 5);
        });
    }

    private List<PeerState> states() throws Exception {
        ConnectionFile connection = ConnectionFile.read(folder).orElseThrow();
        List<PeerSession> sessions = new ArrayList<>();
        try {
            List<PeerLedger> ledgers = new ArrayList<>();
            for (ConnectionFile.Organisation each : connection.organisations()) {
                PeerSession session = PeerSession.open(
                        new Administrator(
                                each.hostName(),
                                Address.parse(each.peer()).orElseThrow(),
                                Path.of(each.tlsCa()),
                                NZ,
                                network.identities(NZ).userMsp("officer")),
                        CLOCK);
                sessions.add(session);
                ledgers.add(new PeerLedger(session, FabricNetwork.CHANNEL, each.mspId()));
            }
            return StateComparison.of(ledgers).peers();
        } finally {
            sessions.forEach(PeerSession::close);
        }
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
