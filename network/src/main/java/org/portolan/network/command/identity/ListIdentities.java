package org.portolan.network.command.identity;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.identity.IdentityInventory;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.IssuedIdentity.Status;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the certificates in use. */
@Command(
        name = "list",
        description = "Lists the certificates in use with the days they have left, those that end first at the top.",
        footer = "With --warn-days, exits 3 if a certificate is due or has expired; otherwise 0.",
        mixinStandardHelpOptions = true)
final class ListIdentities extends Action {

    /** What 'network status' exits with when something is there and not as it should be. */
    private static final int DUE = 3;

    @Mixin
    private IdentitiesFolder folder = new IdentitiesFolder();

    @Option(
            names = "--organisation",
            paramLabel = "ORGANISATION",
            description = "Only those of this organisation; all are listed if it is left out.")
    private Optional<String> organisation = Optional.empty();

    @Option(
            names = "--warn-days",
            paramLabel = "DAYS",
            description = "Exit with 3 if a certificate that is not revoked has fewer days left.")
    private Optional<Integer> warnDays = Optional.empty();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    ListIdentities(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        List<IssuedIdentity> identities = IdentityInventory.of(organisations(), clock()).stream()
                .sorted(Comparator.comparing(
                        identity -> identity.certificate().getNotAfter().toInstant()))
                .toList();
        out().print(json ? IdentityListing.json(identities) : IdentityListing.table(identities));
        out().flush();
        return warnDays.isPresent() ? warn(identities, warnDays.get()) : 0;
    }

    private int warn(List<IssuedIdentity> identities, int days) {
        long due = identities.stream()
                .filter(identity -> identity.status() != Status.REVOKED && identity.daysLeft() < days)
                .count();
        if (due == 0) {
            return 0;
        }
        err().printf("%d certificate(s) end within %d days: see 'portolan identity renew --help'%n", due, days);
        err().flush();
        return DUE;
    }

    private List<OrganisationFolder> organisations() throws IOException {
        List<OrganisationFolder> wanted = Organisations.in(folder.path(), clock()).all().stream()
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
