package org.portolan.network.command.identity;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.identity.IdentityInventory;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the certificates in use. */
@Command(
        name = "list",
        description = "Lists the certificates in use with the days they have left.",
        mixinStandardHelpOptions = true)
final class ListIdentities implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private IdentitiesFolder folder = new IdentitiesFolder();

    @Option(
            names = "--organisation",
            paramLabel = "ORGANISATION",
            description = "Only those of this organisation; all are listed if it is left out.")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    ListIdentities(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        List<IssuedIdentity> identities = IdentityInventory.of(organisations(), clock);
        spec.commandLine().getOut().print(json ? IdentityListing.json(identities) : IdentityListing.table(identities));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<OrganisationFolder> organisations() throws IOException {
        List<OrganisationFolder> wanted = Organisations.in(folder.path(), clock).all().stream()
                .filter(each -> organisation.isEmpty() || organisation.get().equals(each.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new CommandFailed("%s holds no identities%s"
                    .formatted(
                            folder.path(),
                            organisation.map(name -> " of " + name).orElse("")));
        }
        return wanted;
    }
}
