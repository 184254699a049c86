package org.portolan.network.testnetwork;

import java.io.IOException;
import java.util.Optional;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.LaunchFailed;

/** What the network under a test runs on: the embedded node, unless the system property portolan.engine says otherwise. */
public enum TestEngine {
    EMBEDDED,
    FABRIC;

    /** The engine of this run of the tests. */
    public static TestEngine chosen() {
        return valueOf(System.getProperty("portolan.engine", "embedded").toUpperCase(java.util.Locale.ROOT));
    }

    /** Why this engine cannot run here, if it cannot. */
    public Optional<String> missing() {
        if (this == EMBEDDED) {
            return Optional.empty();
        }
        try {
            FabricPrograms.find(System.getenv());
            return Optional.empty();
        } catch (LaunchFailed missing) {
            return Optional.ofNullable(missing.getMessage());
        } catch (IOException | InterruptedException failed) {
            return Optional.of("Fabric's programs could not be asked for their version: " + failed.getMessage());
        }
    }
}
