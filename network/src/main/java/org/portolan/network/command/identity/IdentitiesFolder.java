package org.portolan.network.command.identity;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the identities are. */
final class IdentitiesFolder {

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "The folder of the identities; default: ${DEFAULT-VALUE}. A running network has its own in"
                    + " <data>/crypto.")
    private Path folder = Path.of("crypto-config/generated");

    Path path() {
        return folder;
    }
}
