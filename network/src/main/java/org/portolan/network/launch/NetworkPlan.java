package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Topology;

/** What to start: a topology, the identities it needs, the command that serves its contracts, and what it joins by. */
public record NetworkPlan(
        Topology topology, OrganisationDefinitions identities, List<String> contractsCommand, Joining joining) {

    public NetworkPlan {
        contractsCommand = List.copyOf(contractsCommand);
    }

    /** A network that joins nothing. */
    public NetworkPlan(Topology topology, OrganisationDefinitions identities, List<String> contractsCommand) {
        this(topology, identities, contractsCommand, Joining.NOTHING);
    }

    /** The same network as it joins a channel of others. */
    public NetworkPlan joiningBy(Joining files) {
        return new NetworkPlan(topology, identities, contractsCommand, files);
    }

    /** Reads both files. An empty command stands for the one in the topology, or else for the usual jar. */
    public static NetworkPlan read(Path topologyFile, Path identitiesFile, List<String> contractsCommand)
            throws IOException, LaunchFailed {
        OrganisationDefinitions identities = OrganisationDefinitions.read(identitiesFile);
        Topology topology = Topology.read(topologyFile, identities);
        List<String> chosen = contractsCommand.isEmpty() ? topology.contractsCommand() : contractsCommand;
        return new NetworkPlan(topology, identities, chosen.isEmpty() ? ContractsJar.command() : chosen);
    }

    /**
     * The plan of the same network with the chaincodes of another topology. An empty command stands for the one in that
     * topology, or else for the present one.
     */
    public NetworkPlan upgradedTo(Path topologyFile, List<String> command) throws IOException, LaunchFailed {
        Topology next = Topology.read(topologyFile, identities);
        if (!next.withChaincodesOf(topology).equals(topology)) {
            throw new LaunchFailed("%s describes another network than the one that runs; an upgrade changes chaincodes"
                            .formatted(topologyFile)
                    + " only");
        }
        for (Chaincode chaincode : topology.chaincodes()) {
            if (next.chaincodes().stream().noneMatch(each -> each.name().equals(chaincode.name()))) {
                throw new LaunchFailed(
                        "%s leaves out %s; a chaincode stays in a channel".formatted(topologyFile, chaincode.name()));
            }
        }
        List<String> stated = command.isEmpty() ? next.contractsCommand() : command;
        return new NetworkPlan(next, identities, stated.isEmpty() ? contractsCommand : stated, joining);
    }

    void refuseWhatEmbeddedCannot() throws LaunchFailed {
        for (Organisation organisation : topology.organisations()) {
            if (organisation.peers().size() > 1) {
                throw new LaunchFailed("The embedded engine runs one peer for each organisation; %s has %d"
                        .formatted(organisation.name(), organisation.peers().size()));
            }
        }
        if (topology.orderers().isEmpty()) {
            throw new LaunchFailed("The topology names no orderers, so its organisations join a network of others;"
                    + " that is for the fabric engine");
        }
        if (topology.orderers().size() > 1) {
            throw new LaunchFailed("The embedded engine runs one orderer; the topology has %d"
                    .formatted(topology.orderers().size()));
        }
    }
}
