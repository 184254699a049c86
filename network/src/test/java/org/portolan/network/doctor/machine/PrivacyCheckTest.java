package org.portolan.network.doctor.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.file.Privacy;
import org.portolan.network.launch.DataFolder;

final class PrivacyCheckTest {

    @TempDir
    private Path data;

    private Path keys;
    private Path logs;

    @BeforeEach
    void write() throws Exception {
        keys = Files.writeString(data.resolve("keys.yaml"), "keys: []");
        logs = Files.createDirectory(data.resolve("logs"));
        permit(data, "rwx------");
        permit(keys, "rw-------");
        permit(logs, "rwx------");
    }

    @Test
    void what_its_owner_alone_may_read_is_in_order() throws Exception {
        assertThat(findings()).extracting(Finding::severity).containsExactly(Severity.OK);
    }

    @Test
    void names_everything_that_others_may_read_with_what_mends_it() throws Exception {
        permit(data, "rwxr-xr-x");
        permit(keys, "rw-r-----");
        permit(logs, "rwx---r-x");

        assertThat(findings()).extracting(Finding::severity).containsOnly(Severity.FAULT);
        assertThat(findings())
                .extracting(Finding::says)
                .containsExactlyInAnyOrder(
                        "others may read " + data, "others may read " + keys, "others may read " + logs);
        assertThat(findings())
                .extracting(finding -> finding.advice().orElseThrow())
                .contains("Run 'chmod go-rwx %s'.".formatted(keys));
    }

    @Test
    void warns_of_a_file_that_only_its_folder_keeps_from_others() throws Exception {
        permit(keys, "rw-r--r--");

        assertThat(findings())
                .extracting(Finding::severity, Finding::says)
                .containsExactly(tuple(Severity.WARNING, "only a folder above keeps others from reading " + keys));
    }

    @Test
    void taking_the_folder_mends_what_an_earlier_version_left() throws Exception {
        permit(data, "rwxrwxrwx");
        permit(keys, "rw-rw-rw-");
        permit(logs, "rwxrwxrwx");

        try (DataFolder _ = DataFolder.take(data)) {
            assertThat(List.of(data, keys, logs)).noneMatch(PrivacyCheckTest::isOpen);
        }
    }

    private List<Finding> findings() throws Exception {
        return new PrivacyCheck(data).findings();
    }

    private static void permit(Path path, String permissions) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static boolean isOpen(Path path) {
        try {
            return Privacy.isOpenToOthers(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
