package org.portolan.network.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackedUpFile;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.ChainCopy;
import org.portolan.network.backup.archive.PeerCopy;
import org.portolan.network.backup.copy.FrozenCopy;

class BackupRoundTripTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private SmallPlace place;
    private Path file;

    @BeforeEach
    void place() throws Exception {
        place = SmallPlace.in(folder.resolve("data"));
        file = folder.resolve("customs.tar.gz");
    }

    @Test
    void says_what_it_contains_and_leaves_keys_and_others_out() throws Exception {
        BackupManifest made = create(place.request());

        assertThat(made.peers())
                .containsExactly(new PeerCopy(SmallPlace.PEER, 0, List.of(new ChainCopy("portolan", 7, "06"))));
        assertThat(made.organisation()).isEqualTo("customs");
        assertThat(made.keysLeftOut())
                .containsExactly(
                        "network/crypto/organisations/customs/peers/peer0/msp/keystore/key.pem",
                        "network/fabric/peer0.customs/services/notes.json");
        assertThat(made.files())
                .extracting(BackedUpFile::path)
                .contains("network/fabric/peer0.customs/production/ledgersData/stateLeveldb/000001.ldb")
                .noneMatch(path -> path.contains("key")
                        || path.contains("port/")
                        || path.contains("orderer0")
                        || path.endsWith("LOCK")
                        || path.contains("externalbuilder"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(place.data().resolve("backup/content")).doesNotExist();
    }

    @Test
    void an_empty_place_becomes_what_was_backed_up() throws Exception {
        create(new BackupRequest(place.data(), "customs", true, Optional.empty()));
        Path target = folder.resolve("elsewhere");

        Restored restored = restore(target);

        assertThat(restored.kept()).isEmpty();
        Map<String, String> expected = SmallPlace.contents(place.data());
        expected.keySet()
                .removeIf(path -> path.contains("orderer0")
                        || path.contains("/port/")
                        || path.endsWith("LOCK")
                        || path.endsWith("lock")
                        || path.contains("externalbuilder"));
        Map<String, String> found = SmallPlace.contents(target);
        found.keySet().removeIf(path -> path.endsWith("lock"));
        assertThat(found).isEqualTo(expected);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(target.resolve("fabric/peer0.customs/production"))))
                .isEqualTo("rwx------");
    }

    @Test
    void data_are_never_put_over_data_and_identities_stay_as_they_are() throws Exception {
        create(place.request());
        assertThatThrownBy(() -> restore(place.data()))
                .isInstanceOf(BackupRefused.class)
                .hasMessage("%s is not empty; move it away first, so that nothing is mixed and nothing lost"
                        .formatted(place.production()));

        Files.move(place.peer(), folder.resolve("moved away"));
        Files.writeString(place.data().resolve("fabric/ports.json"), "newer");
        Restored restored = restore(place.data());

        assertThat(restored.put()).contains(place.production());
        assertThat(restored.kept())
                .contains(
                        place.data().resolve("fabric/ports.json"),
                        place.data().resolve("crypto/organisations/customs"));
        assertThat(place.data().resolve("fabric/ports.json")).hasContent("newer");
        assertThat(SmallPlace.contents(place.production()))
                .containsKey("ledgersData/chains/chains/portolan/blockfile_000000");
    }

    @Test
    void what_is_linked_does_not_change_when_the_peer_goes_on() throws Exception {
        Path copy = folder.resolve("copy");
        FrozenCopy.ofNode(place.production(), copy);

        Files.writeString(place.production().resolve("ledgersData/stateLeveldb/CURRENT"), "MANIFEST-2");
        Files.delete(place.production().resolve("ledgersData/stateLeveldb/000001.ldb"));

        assertThat(copy.resolve("ledgersData/stateLeveldb/CURRENT")).hasContent("MANIFEST-1");
        assertThat(copy.resolve("ledgersData/stateLeveldb/000001.ldb")).hasContent("table");
    }

    @Test
    void a_damaged_backup_is_told_and_changes_nothing() throws Exception {
        place.grow(1);
        create(place.request());
        damage(Files.size(file) / 2);
        Path target = folder.resolve("elsewhere");

        assertThatThrownBy(() -> verify(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith(file + " is no whole backup: ");
        assertThatThrownBy(() -> restore(target))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith(file + " is no whole backup: ");

        assertThat(SmallPlace.contents(target).keySet()).allMatch(path -> path.endsWith("lock"));
    }

    @Test
    void a_backup_that_was_cut_off_is_told() throws Exception {
        create(place.request());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertThatThrownBy(() -> verify(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith(file + " is no whole backup: ");
    }

    @Test
    void an_older_backup_is_never_overwritten() throws Exception {
        create(place.request());

        assertThatThrownBy(() -> create(place.request())).isInstanceOf(FileAlreadyExistsException.class);
        verify(file);
    }

    @Test
    void who_is_not_there_is_answered_with_who_is() {
        assertThatThrownBy(() -> create(new BackupRequest(place.data(), "port", false, Optional.empty())))
                .isInstanceOf(BackupRefused.class)
                .hasMessage("%s holds no peer of 'port'; it holds peers of customs".formatted(place.data()));
    }

    @Test
    void a_gateway_goes_with_it_when_it_is_stopped() throws Exception {
        Path gateway = Files.createDirectories(folder.resolve("gateway"));
        Path database = Files.writeString(gateway.resolve("read-model.mv.db"), "rows");
        BackupRequest request = new BackupRequest(place.data(), "customs", false, Optional.of(gateway));
        try (FileChannel running = FileChannel.open(database, StandardOpenOption.WRITE)) {
            running.lock();
            assertThatThrownBy(() -> create(request))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageStartingWith("The gateway on %s is running".formatted(gateway));
        }

        create(request);
        Path target = folder.resolve("restored/gateway");
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.manifest().hasGateway()).isTrue();
        }
        new BackupRestoration(
                        new RestoreRequest(folder.resolve("restored/data"), Optional.of(target), Optional.empty()),
                        (_, _, _) -> {},
                        CLOCK)
                .restore(file);

        assertThat(target.resolve("read-model.mv.db")).hasContent("rows");
        assertThat(folder.resolve("restored/gateway.restore")).doesNotExist();
    }

    @Test
    void of_the_embedded_engine_it_holds_the_blocks_and_this_organisations_private_data() throws Exception {
        Path data = folder.resolve("embedded");
        for (String each :
                List.of("blocks/000000", "state/000009.sst", "private/CustomsMSP/000009.sst", "private/PortMSP/x")) {
            Files.createDirectories(data.resolve("ledger").resolve(each).getParent());
            Files.writeString(data.resolve("ledger").resolve(each), each);
        }

        BackupManifest made = create(new BackupRequest(data, "CustomsMSP", false, Optional.empty()));

        assertThat(made.files())
                .extracting(BackedUpFile::path)
                .containsExactly("network/ledger/blocks/000000", "network/ledger/private/CustomsMSP/000009.sst");
        Path target = folder.resolve("elsewhere");
        restore(target);
        assertThat(target.resolve("ledger/private/CustomsMSP/000009.sst")).hasContent("private/CustomsMSP/000009.sst");
    }

    private BackupManifest create(BackupRequest request) throws Exception {
        return new BackupCreation(request, (_, _, _) -> {}, CLOCK).write(file);
    }

    private Restored restore(Path data) throws Exception {
        return new BackupRestoration(
                        new RestoreRequest(data, Optional.empty(), Optional.empty()), (_, _, _) -> {}, CLOCK)
                .restore(file);
    }

    private static void verify(Path file) throws Exception {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            archive.verify((_, _, _) -> {});
        }
    }

    private void damage(long position) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 1;
        Files.write(file, bytes);
    }
}
