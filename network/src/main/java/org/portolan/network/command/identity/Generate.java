package org.portolan.network.command.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.command.option.Action;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes what a file defines. */
@Command(
        name = "generate",
        description = "Makes the identities that a file defines; those that are there already are kept.",
        mixinStandardHelpOptions = true)
final class Generate extends Action {

    @Mixin
    private IdentitiesFolder folder = new IdentitiesFolder();

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Whose identities to make; default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("crypto-config/organisations.yaml");

    Generate(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        Organisations made = Organisations.generate(OrganisationDefinitions.read(file), folder.path(), clock());
        out().printf(
                        "%d organisations have their identities in %s%n",
                        made.all().size(), folder.path());
        return 0;
    }
}
