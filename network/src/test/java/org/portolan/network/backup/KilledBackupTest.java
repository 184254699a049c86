package org.portolan.network.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.backup.archive.ArchiveReader;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.command.Portolan;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.order.OrderDesk;

/** The program is killed in the middle of its work; nothing is lost by it, and the same command works when run again. */
class KilledBackupTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONG_WORK_IN_MEGABYTES = 96;

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
    void a_peer_is_not_left_held_by_a_backup_that_is_killed() throws Exception {
        KillingNetwork network = new KillingNetwork();
        try (DataFolder data = DataFolder.take(place.data());
                OrderDesk _ = OrderDesk.open(data.root(), network, CLOCK)) {
            new ConnectionFile("portolan", List.of(), List.of()).write(data.root());
            network.victim.complete(create());

            await().atMost(PATIENCE).until(() -> network.done.size() == 2);
            assertThat(network.done).containsExactly("hold peer0.customs", "release peer0.customs");
            assertThat(file).doesNotExist();

            new BackupCreation(place.request(), (_, _, _) -> {}, CLOCK).write(file);
            assertThat(network.done)
                    .endsWith("hold peer0.customs", "release peer0.customs")
                    .hasSize(4);
            assertThat(place.data().resolve("backup/content")).doesNotExist();
        }
    }

    @Test
    void a_backup_that_is_killed_leaves_nothing_half_written_under_its_name() throws Exception {
        place.grow(LONG_WORK_IN_MEGABYTES);
        killWhen(create(), () -> Files.exists(unfinished()));
        assertThat(file).doesNotExist();

        new BackupCreation(place.request(), (_, _, _) -> {}, CLOCK).write(file);

        try (ArchiveReader archive = ArchiveReader.open(file)) {
            archive.verify((_, _, _) -> {});
        }
        assertThat(unfinished()).doesNotExist();
        assertThat(place.data().resolve("backup/content")).doesNotExist();
    }

    /** Where an archive is until it is whole. */
    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    @Test
    void a_restore_that_is_killed_leaves_all_as_it_was() throws Exception {
        place.grow(LONG_WORK_IN_MEGABYTES);
        new BackupCreation(place.request(), (_, _, _) -> {}, CLOCK).write(file);
        Path target = folder.resolve("target");
        killWhen(
                portolan("backup", "restore", "--from", file.toString(), "--data", target.toString()),
                () -> Files.exists(target.resolve("restore/content/network/fabric")));
        assertThat(target.resolve("fabric")).doesNotExist();

        restore(file, target);

        assertThat(SmallPlace.contents(target.resolve("fabric/peer0.customs/production")))
                .containsKey("ledgersData/stateLeveldb/000002.ldb");
        assertThat(target.resolve("restore/content")).doesNotExist();
    }

    @Test
    void a_restore_that_breaks_off_when_everything_is_verified_is_finished_by_the_next() throws Exception {
        new BackupCreation(place.request(), (_, _, _) -> {}, CLOCK).write(file);
        Path other = folder.resolve("other.tar.gz");
        new BackupCreation(new BackupRequest(place.data(), "customs", true, Optional.empty()), (_, _, _) -> {}, CLOCK)
                .write(other);
        Path target = Files.createDirectories(folder.resolve("target"));
        Path inTheWay = Files.writeString(target.resolve("crypto"), "no folder");
        assertThatThrownBy(() -> restore(file, target)).isInstanceOf(IOException.class);
        Files.delete(inTheWay);

        assertThatThrownBy(() -> restore(other, target))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("A restore of another backup was interrupted here");
        Restored restored = restore(file, target);

        assertThat(restored.put()).contains(target.resolve("crypto/organisations/customs"));
        assertThat(target.resolve("crypto/organisations/customs")).isNotEmptyDirectory();
        assertThat(target.resolve("fabric/peer0.customs/production")).isNotEmptyDirectory();
        assertThat(target.resolve("restore/content")).doesNotExist();
    }

    private static Restored restore(Path file, Path target) throws Exception {
        return new BackupRestoration(
                        new RestoreRequest(target, Optional.empty(), Optional.empty()), (_, _, _) -> {}, CLOCK)
                .restore(file);
    }

    private Process create() throws IOException {
        return portolan(
                "backup",
                "create",
                "--data",
                place.data().toString(),
                "--organisation",
                "customs",
                "--out",
                file.toString());
    }

    private Process portolan(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Portolan.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private void killWhen(Process process, Callable<Boolean> moment) throws Exception {
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(moment);
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("output")))
                .isEqualTo(137);
    }

    /** Kills the first who has a node held, while it is held. */
    private static final class KillingNetwork implements RunningNetwork {
        private final CompletableFuture<Process> victim = new CompletableFuture<>();
        private final List<String> done = new CopyOnWriteArrayList<>();

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public void restart(String node, Duration atMost) {}

        @Override
        public void hold(String node) throws InterruptedException {
            done.add("hold " + node);
            victim.join().destroyForcibly().waitFor();
        }

        @Override
        public void release(String node, Duration atMost) {
            done.add("release " + node);
        }

        @Override
        public String upgrade(Path topology, List<String> contracts, Duration atMost, Consumer<String> progress) {
            return "";
        }

        @Override
        public void close() {}
    }
}
