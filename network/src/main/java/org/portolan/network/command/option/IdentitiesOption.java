package org.portolan.network.command.option;

import java.io.IOException;
import java.nio.file.Path;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import picocli.CommandLine.Option;

/** The option that says whose identities a network has. */
public final class IdentitiesOption {

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Whose identities the network has; default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("crypto-config/organisations.yaml");

    public Path file() {
        return file;
    }

    /** Reads the file; every mistake in it is told with its line. */
    public OrganisationDefinitions read() throws IOException {
        return OrganisationDefinitions.read(file);
    }
}
