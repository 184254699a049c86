package org.portolan.network.doctor.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;

final class MachineChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    @Test
    void an_old_java_is_a_fault() {
        List<Finding> findings = new JavaCheck(Runtime.Version.parse("21.0.9+10")).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.FAULT);
            assertThat(finding.says()).isEqualTo("Java 21.0.9+10 is too old");
            assertThat(finding.advice()).hasValue("Install a JDK 25 or later and let JAVA_HOME name it.");
        });
    }

    @Test
    void missing_programs_of_fabric_are_a_fault() throws Exception {
        List<Finding> findings = new ProgramsCheck(Map.of("PATH", folder.toString())).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.FAULT);
            assertThat(finding.says()).contains("its program 'peer' is neither in FABRIC_BIN nor on the PATH");
        });
    }

    @Test
    void a_jar_of_contracts_that_is_not_built_is_a_fault() {
        List<Finding> findings = new ContractsCheck(
                        List.of("java", "-jar", folder.resolve("contracts.jar").toString()))
                .findings();

        assertThat(findings)
                .extracting(Finding::says)
                .containsExactly(
                        "the jar of the contracts, %s/contracts.jar, is not there or cannot be read".formatted(folder));
    }

    @Test
    void a_disk_that_is_nearly_full_or_may_not_be_written_to_is_a_fault() {
        DiskUse disk = new DiskUse(folder, false, 100L << 20, OptionalInt.of(1), 0, Optional.empty());

        List<Finding> findings = new DiskCheck(disk, CLOCK).findings();

        assertThat(findings)
                .extracting(Finding::check, Finding::severity)
                .containsExactly(
                        tuple("folder", Severity.FAULT),
                        tuple("disk", Severity.FAULT),
                        tuple("inodes", Severity.WARNING));
    }

    @Test
    void the_days_until_the_disk_is_full_are_told_once_there_is_a_past_to_tell_them_from() {
        DiskUse young = disk(Duration.ofDays(1));
        DiskUse old = disk(Duration.ofDays(10));

        assertThat(new DiskCheck(young, CLOCK).findings())
                .extracting(Finding::check)
                .doesNotContain("growth");
        assertThat(new DiskCheck(old, CLOCK).findings())
                .filteredOn(finding -> finding.check().equals("growth"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.says())
                            .isEqualTo(
                                    "at the average of the last 10 days (1,024 MB a day) the disk is full in 20 days");
                });
    }

    private DiskUse disk(Duration age) {
        return new DiskUse(
                folder, true, 20 * GIGABYTE, OptionalInt.empty(), 10 * GIGABYTE, Optional.of(NOW.minus(age)));
    }

    @Test
    void measures_a_folder_that_is_not_there_yet_by_the_one_above_it() throws Exception {
        DiskUse disk = DiskUse.of(folder.resolve("data/of/tomorrow"));

        assertThat(disk.folder()).isEqualTo(folder);
        assertThat(disk.writable()).isTrue();
        assertThat(disk.free()).isPositive();
    }

    @Test
    void reads_inodes_as_df_prints_them() {
        assertThat(DiskUse.inodes("""
                Filesystem      Inodes  IUsed   IFree IUse% Mounted on
                /dev/sda1      6553600 262144 6291456    4% /
                """)).hasValue(96);
        assertThat(DiskUse.inodes("Filesystem Inodes IUsed IFree IUse% Mounted on\nbtrfs 0 0 0 - /\n"))
                .isEmpty();
    }

    @Test
    void too_little_memory_for_the_nodes_is_a_warning() throws Exception {
        Files.writeString(folder.resolve("meminfo"), "MemTotal: 8000000 kB\nMemAvailable:    2097152 kB\n");

        List<Finding> findings =
                MemoryCheck.beforeStart(MemoryCheck.available(folder), 7, 6).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.says()).isEqualTo("2,048 MB of memory are available, and some 4,132 MB are needed");
        });
        assertThat(MemoryCheck.beforeStart(OptionalLong.empty(), 7, 6).findings())
                .isEmpty();
    }

    @Test
    void a_low_limit_of_open_files_is_a_fault() throws Exception {
        Files.createDirectory(folder.resolve("self"));
        Files.writeString(folder.resolve("self/limits"), """
                Limit                     Soft Limit           Hard Limit           Units
                Max open files            256                  512                  files
                """);

        List<Finding> findings = new OpenFilesCheck(OpenFilesCheck.limit(folder)).findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.FAULT);
            assertThat(finding.says()).isEqualTo("a process may open 512 files");
        });
    }
}
