package org.portolan.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;
import org.portolan.network.doctor.machine.ProgramsCheck;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.LaunchFailed;

final class FabricProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void a_missing_program_is_named_with_where_to_get_it() {
        assertThatThrownBy(() -> FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString())))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("The fabric engine needs Hyperledger Fabric 3.1.5 or later, and its program 'peer' is"
                        + " neither in FABRIC_BIN nor on the PATH;"
                        + " https://hyperledger-fabric.readthedocs.io/en/latest/install.html says how to install it");
    }

    @Test
    void programs_are_found_along_the_path() throws Exception {
        install("v3.1.5");

        assertThat(FabricPrograms.find(Map.of("PATH", "/nowhere:" + folder)).osnadmin())
                .isEqualTo(folder.resolve("osnadmin"));
    }

    @Test
    void an_old_version_is_refused() throws Exception {
        install("v3.1.4");

        assertThatThrownBy(() -> FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString())))
                .hasMessageStartingWith(folder.resolve("peer")
                        + " is Hyperledger Fabric 3.1.4; the fabric engine needs 3.1.5 or later; https://");
    }

    @Test
    void a_program_that_does_not_say_its_version_is_refused() throws Exception {
        install("");

        assertThatThrownBy(() -> FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString())))
                .hasMessageContaining("does not say which version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "3b0a4f1", "3b0a4f1c9d8e7f60123456789abcdef012345678"})
    void a_program_that_was_built_from_source_is_taken_with_a_warning(String version) throws Exception {
        install(version);

        FabricPrograms programs = FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString()));

        assertThat(programs.release()).isEqualTo(version);
        assertThat(programs.warning().orElseThrow())
                .startsWith("nobody can tell whether these programs are of Hyperledger Fabric 3.1.5 or later: ")
                .contains(folder.resolve("peer") + " says '" + version + "'");
        assertThat(new ProgramsCheck(Map.of("FABRIC_BIN", folder.toString())).findings())
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void a_released_program_needs_no_warning() throws Exception {
        install("v3.1.5");

        assertThat(FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString())).warning())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "abc", "3.1", "latest-of-all"})
    void another_word_in_place_of_a_version_is_refused(String version) throws Exception {
        install(version);

        assertThatThrownBy(() -> FabricPrograms.find(Map.of("FABRIC_BIN", folder.toString())))
                .hasMessageContaining("does not say which version");
    }

    /** Programs that do nothing but say which version they are. */
    private void install(String version) throws IOException {
        for (String program : List.of("peer", "orderer", "configtxgen", "osnadmin")) {
            Path file = Files.writeString(
                    folder.resolve(program),
                    "#!/bin/sh\necho '%s:'\necho ' Version: %s'\n".formatted(program, version));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
