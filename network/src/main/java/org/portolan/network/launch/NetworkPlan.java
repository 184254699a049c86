package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Topology;

/** What to start: a topology, the identities it needs, and the command that serves its contracts. */
public record NetworkPlan(Topology topology, OrganisationDefinitions identities, List<String> contractsCommand) {

    public NetworkPlan {
        contractsCommand = List.copyOf(contractsCommand);
    }

    /** Reads both files. An empty command stands for the one in the topology, or else for the usual jar. */
    public static NetworkPlan read(Path topologyFile, Path identitiesFile, List<String> contractsCommand)
            throws IOException, LaunchFailed {
        OrganisationDefinitions identities = OrganisationDefinitions.read(identitiesFile);
        Topology topology = Topology.read(topologyFile, identities);
        List<String> chosen = contractsCommand.isEmpty() ? topology.contractsCommand() : contractsCommand;
        return new NetworkPlan(topology, identities, chosen.isEmpty() ? ContractsJar.command() : chosen);
    }

    void refuseWhatEmbeddedCannot() throws LaunchFailed {
        for (Organisation organisation : topology.organisations()) {
            if (organisation.peers().size() > 1) {
                throw new LaunchFailed("The embedded engine runs one peer for each organisation; %s has %d"
                        .formatted(organisation.name(), organisation.peers().size()));
            }
        }
        if (topology.orderers().size() > 1) {
            throw new LaunchFailed("The embedded engine runs one orderer; the topology has %d"
                    .formatted(topology.orderers().size()));
        }
    }
}
