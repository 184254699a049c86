package org.portolan.network.command.organisation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.IdentitiesOption;
import org.portolan.network.fabric.join.JoinRequest;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.LayoutPlanner;
import org.portolan.network.identity.Organisations;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks to be taken into a channel of others. */
@Command(
        name = "request",
        description = "At the newcomer: makes the identities of an organisation and its peers' addresses in its data"
                + " folder, and the request with which members of a channel take it in; no key is in it.",
        mixinStandardHelpOptions = true)
final class Request extends Action {

    @Option(
            names = "--topology",
            required = true,
            paramLabel = "FILE",
            description = "The newcomer's part of the network: its peers and contracts, and no orderers.")
    private Path topology = Path.of("");

    @Mixin
    private IdentitiesOption identities = new IdentitiesOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Who asks, by name or MSP id, where the topology has several.")
    private Optional<String> organisation = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the request; default: printed.")
    private Optional<Path> file = Optional.empty();

    Request(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        OrganisationDefinitions definitions = identities.read();
        Topology read = Topology.read(topology, definitions);
        if (!read.orderers().isEmpty()) {
            throw new CommandFailed(topology + " has orderers; who joins a channel of others leaves 'orderers' out");
        }
        Organisation asking = asking(read.organisations());
        Path folder = data.folder().toAbsolutePath().normalize();
        Organisations made = Organisations.generate(definitions, folder.resolve("crypto"), clock());
        FabricLayout layout = LayoutPlanner.plan(folder.resolve("fabric"), read, made);
        JoinRequest request = JoinRequest.of(asking, layout);
        if (file.isPresent()) {
            request.write(file.get());
            RequestSummary.print(request, out());
            out().printf("Send %s to a member of the channel.%n", file.get());
        } else {
            print(request);
        }
        return 0;
    }

    /** What is piped on is the request alone. */
    private void print(JoinRequest request) {
        PrintWriter out = out();
        out.println(new String(request.encoded(), StandardCharsets.UTF_8));
        out.flush();
        RequestSummary.print(request, err());
    }

    private Organisation asking(List<Organisation> all) {
        if (organisation.isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        String names = String.join(", ", all.stream().map(Organisation::name).toList());
        String wanted = organisation.orElseThrow(() ->
                new CommandFailed("The topology has several organisations (%s); say with --organisation which one asks"
                        .formatted(names)));
        return all.stream()
                .filter(each -> wanted.equals(each.name()) || wanted.equals(each.mspId()))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailed("The topology has no organisation '%s'; it has %s".formatted(wanted, names)));
    }
}
