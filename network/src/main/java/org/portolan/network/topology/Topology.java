package org.portolan.network.topology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.portolan.network.identity.definition.OrganisationDefinitions;

/** A network as its topology file describes it: a whole one, or without orderers the part of those who join one. */
public record Topology(
        String channel,
        Ordering ordering,
        List<Organisation> organisations,
        List<OrdererNode> orderers,
        List<Chaincode> chaincodes,
        List<String> contractsCommand) {

    public Topology {
        organisations = List.copyOf(organisations);
        orderers = List.copyOf(orderers);
        chaincodes = List.copyOf(chaincodes);
        contractsCommand = List.copyOf(contractsCommand);
    }

    /** How the orderers agree: what the file says, or what suits their number. */
    public OrderingType orderingType() {
        return ordering.stated().orElseGet(() -> OrderingType.usualFor(orderers.size()));
    }

    /** The same network with the chaincodes, and what serves them, of another topology. */
    public Topology withChaincodesOf(Topology other) {
        return new Topology(channel, ordering, organisations, orderers, other.chaincodes, other.contractsCommand);
    }

    /**
     * Reads a topology file.
     *
     * @throws org.portolan.network.yaml.FileMistakes with everything that is wrong in it, each with its line
     */
    public static Topology read(Path file) throws IOException {
        return new TopologyReader(file, Optional.empty()).read();
    }

    /** Reads a topology file and also refuses organisations and nodes whose identities nobody defined. */
    public static Topology read(Path file, OrganisationDefinitions identities) throws IOException {
        return new TopologyReader(file, Optional.of(identities)).read();
    }
}
