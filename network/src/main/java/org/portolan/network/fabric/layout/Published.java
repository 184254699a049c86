package org.portolan.network.fabric.layout;

import java.util.List;
import org.portolan.network.address.Address;

/** Nodes that have a network of their own, and are reached from this machine at the same ports of its loopback. */
public final class Published {

    private static final String LOOPBACK = "127.0.0.1";

    private Published() {}

    /** The layout with the addresses by which this machine reaches the nodes. */
    public static FabricLayout of(FabricLayout layout) {
        List<OrdererPlace> orderers =
                layout.orderers().stream().map(Published::published).toList();
        List<PeerNode> peers = layout.peers().stream().map(Published::published).toList();
        List<ContractPlace> contracts = layout.contracts().stream()
                .map(each -> new ContractPlace(
                        each.chaincode(), published(each.peer()), published(each.address()), each.tls()))
                .toList();
        return new FabricLayout(layout.root(), layout.topology(), orderers, peers, contracts);
    }

    private static OrdererPlace published(OrdererPlace orderer) {
        return new OrdererPlace(
                orderer.organisation(),
                orderer.name(),
                orderer.mspId(),
                published(orderer.address()),
                orderer.admin(),
                orderer.operations(),
                orderer.folder(),
                orderer.identities());
    }

    private static PeerNode published(PeerNode peer) {
        return new PeerNode(
                peer.organisation(),
                peer.name(),
                peer.mspId(),
                published(peer.address()),
                peer.operations(),
                peer.folder(),
                peer.identities());
    }

    private static Address published(Address address) {
        return new Address(LOOPBACK, address.port());
    }
}
