package org.portolan.network.command.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.fabric.DeployedNetwork;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Option;

/** The options that say which network is run by somebody else, such as Compose. */
final class NetworkFilesOptions {

    @Option(names = "--topology", paramLabel = "FILE", description = "The network; default: ${DEFAULT-VALUE}.")
    private Path topology = Path.of("deploy/compose/network.yaml");

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Whose identities to make; default: ${DEFAULT-VALUE}.")
    private Path identities = Path.of("crypto-config/organisations.yaml");

    DeployedNetwork networkIn(DataFolder data, Clock clock) throws IOException, LaunchFailed, InterruptedException {
        OrganisationDefinitions defined = OrganisationDefinitions.read(identities);
        return DeployedNetwork.in(data, Topology.read(topology, defined), defined, clock);
    }
}
