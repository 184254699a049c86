package org.portolan.network.fabric.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.topology.Topology;

/** Everything of a network that runs on this machine, each with its address. */
public record FabricLayout(
        Path root,
        Topology topology,
        List<OrdererPlace> orderers,
        List<PeerNode> peers,
        List<ContractPlace> contracts) {

    public FabricLayout {
        orderers = List.copyOf(orderers);
        peers = List.copyOf(peers);
        contracts = List.copyOf(contracts);
    }

    /** Whether the channel is one that others began and order. */
    public boolean joinsOthers() {
        return orderers.isEmpty();
    }

    /** Orderers first, then peers. */
    public Stream<FabricNode> nodes() {
        return Stream.concat(orderers.stream(), peers.stream());
    }

    public List<PeerNode> peersOf(String organisation) {
        return peers.stream()
                .filter(peer -> peer.organisation().equals(organisation))
                .toList();
    }

    /** Where the scripts of ours lie that Fabric's processes call or run in. */
    public Path scripts() {
        return root.resolve("scripts");
    }

    /** The channel's block 0, with which its nodes join it. */
    public Path genesisBlock() {
        return root.resolve("genesis.block");
    }
}
