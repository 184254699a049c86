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
        install("latest");

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
