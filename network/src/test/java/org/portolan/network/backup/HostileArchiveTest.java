package org.portolan.network.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.backup.archive.BackupManifest;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.backup.archive.Hashing;

/** Archives made to do harm: nothing of them comes to be outside the place that is restored. */
class HostileArchiveTest {

    private static final String CONTENT = "content";
    private static final String GOOD = "network/fabric/peer0.customs/core.yaml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network/fabric/../../../escaped",
                "/tmp/escaped",
                "network//fabric/x",
                "network/fabric/x\\\\..\\\\y",
                "elsewhere/x",
                "network/x",
                ".ssh/authorized_keys"
            })
    void a_manifest_that_names_a_path_of_no_backup_is_refused(String path) throws Exception {
        Path file = archive(manifest(path, CONTENT.length(), Hashing.of(bytes())), out -> entry(out, path));

        assertRefused(file);
    }

    @Test
    void an_entry_that_the_manifest_does_not_name_is_refused() throws Exception {
        Path file = archive(good(), out -> {
            entry(out, GOOD);
            entry(out, "../../escaped");
        });

        assertRefused(file);
    }

    @Test
    void a_link_is_refused() throws Exception {
        Path file = archive(good(), out -> {
            TarArchiveEntry link = new TarArchiveEntry(GOOD, TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        });

        assertRefused(file);
    }

    @Test
    void more_bytes_than_the_manifest_says_are_refused() throws Exception {
        Path file = archive(good(), out -> {
            TarArchiveEntry large = new TarArchiveEntry(GOOD);
            large.setSize(200L << 20);
            out.putArchiveEntry(large);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.closeArchiveEntry();
        });

        assertRefused(file);
    }

    @Test
    void a_manifest_without_an_end_is_refused() throws Exception {
        Path file = folder.resolve("bomb.tar.gz");
        try (TarArchiveOutputStream out = open(file)) {
            TarArchiveEntry manifest = new TarArchiveEntry(BackupManifest.NAME);
            manifest.setSize(100L << 20);
            out.putArchiveEntry(manifest);
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
            out.closeArchiveEntry();
        }

        assertRefused(file);
    }

    @Test
    void other_content_than_the_manifest_says_is_refused() throws Exception {
        assertRefused(archive(
                manifest(GOOD, CONTENT.length(), Hashing.of("CONTENT".getBytes(StandardCharsets.US_ASCII))),
                out -> entry(out, GOOD)));
    }

    @Test
    void a_file_that_is_no_archive_is_refused() throws Exception {
        assertRefused(Files.writeString(folder.resolve("text"), "no archive"));
    }

    @Test
    void a_path_that_is_a_file_and_a_folder_is_refused() throws Exception {
        String entry = "{\"path\": \"%s\", \"size\": 0, \"sha256\": \"%s\"}";
        String hash = Hashing.of(new byte[0]);
        assertRefused(
                archive(manifestOf(entry.formatted(GOOD, hash) + "," + entry.formatted(GOOD + "/x", hash)), out -> {}));
    }

    private void assertRefused(Path file) throws IOException {
        Path data = folder.resolve("data");

        assertThatThrownBy(() -> new BackupRestoration(
                                new RestoreRequest(data, Optional.empty(), Optional.empty()),
                                (_, _, _) -> {},
                                Clock.systemUTC())
                        .restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith(file + " is no whole backup: ");
        assertThat(SmallPlace.contents(data).keySet()).allMatch(path -> path.endsWith("lock"));
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private static byte[] bytes() {
        return CONTENT.getBytes(StandardCharsets.US_ASCII);
    }

    private static String good() {
        return manifest(GOOD, CONTENT.length(), Hashing.of(bytes()));
    }

    private static String manifest(String path, long size, String hash) {
        return manifestOf("{\"path\": \"%s\", \"size\": %d, \"sha256\": \"%s\"}".formatted(path, size, hash));
    }

    private static String manifestOf(String files) {
        return """
                {"format": 1, "product": "x", "made": "2026-11-21T08:00:00Z", "engine": "fabric",
                 "organisation": "customs", "withKeys": false, "peers": [], "keysLeftOut": [], "files": [%s]}
                """.formatted(files);
    }

    @FunctionalInterface
    private interface Entries {
        void writeTo(TarArchiveOutputStream out) throws IOException;
    }

    private Path archive(String manifest, Entries entries) throws IOException {
        Path file = folder.resolve("hostile.tar.gz");
        try (TarArchiveOutputStream out = open(file)) {
            byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry first = new TarArchiveEntry(BackupManifest.NAME);
            first.setSize(bytes.length);
            out.putArchiveEntry(first);
            out.write(bytes);
            out.closeArchiveEntry();
            entries.writeTo(out);
        }
        return file;
    }

    private static void entry(TarArchiveOutputStream out, String path) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path, true);
        entry.setSize(CONTENT.length());
        out.putArchiveEntry(entry);
        out.write(bytes());
        out.closeArchiveEntry();
    }

    private static TarArchiveOutputStream open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream archive = new TarArchiveOutputStream(new GzipCompressorOutputStream(out), "UTF-8");
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return archive;
    }
}
