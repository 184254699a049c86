package org.portolan.network.fabric.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.identity.Organisations;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.OrdererNode;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Peer;
import org.portolan.network.topology.Topology;

/** Gives every node of a topology its folder and its addresses. */
public final class LayoutPlanner {

    /** Endpoints that the topology does not speak of are for this machine alone. */
    private static final String LOOPBACK = "127.0.0.1";

    private final Path root;
    private final Topology topology;
    private final Organisations identities;
    private final Ports ports;

    private LayoutPlanner(Path root, Topology topology, Organisations identities, Ports ports) {
        this.root = root;
        this.topology = topology;
        this.identities = identities;
        this.ports = ports;
    }

    /** The layout in a folder; planning it again for the same topology gives the same ports. */
    public static FabricLayout plan(Path root, Topology topology, Organisations identities) throws IOException {
        AtomicFiles.createFolder(root);
        try (Ports ports = Ports.in(root.resolve("ports.json"))) {
            return new LayoutPlanner(root, topology, identities, ports).plan();
        }
    }

    private FabricLayout plan() throws IOException {
        List<OrdererPlace> orderers = new ArrayList<>();
        for (OrdererNode orderer : topology.orderers()) {
            orderers.add(orderer(orderer));
        }
        List<PeerNode> peers = new ArrayList<>();
        for (Organisation organisation : topology.organisations()) {
            for (Peer peer : organisation.peers()) {
                peers.add(peer(organisation, peer));
            }
        }
        return new FabricLayout(root, topology, orderers, peers, contracts(peers));
    }

    private OrdererPlace orderer(OrdererNode orderer) throws IOException {
        String name = orderer.name() + "." + orderer.organisation();
        return new OrdererPlace(
                orderer.organisation(),
                orderer.name(),
                orderer.mspId(),
                resolved(orderer.address(), name),
                local(name + " admin"),
                local(name + " operations"),
                root.resolve(name),
                identities.organisation(orderer.organisation()));
    }

    private PeerNode peer(Organisation organisation, Peer peer) throws IOException {
        String name = peer.name() + "." + organisation.name();
        return new PeerNode(
                organisation.name(),
                peer.name(),
                organisation.mspId(),
                resolved(peer.address(), name),
                local(name + " operations"),
                root.resolve(name),
                identities.organisation(organisation.name()));
    }

    private List<ContractPlace> contracts(List<PeerNode> peers) throws IOException {
        List<ContractPlace> contracts = new ArrayList<>();
        for (Chaincode chaincode : topology.chaincodes()) {
            for (PeerNode peer : peers) {
                Address stated = chaincode.services().get(peer.organisation());
                if (stated != null) {
                    boolean taken = contracts.stream()
                            .anyMatch(each -> each.chaincode().equals(chaincode)
                                    && each.peer().organisation().equals(peer.organisation()));
                    contracts.add(contract(chaincode, peer, taken ? stated.withPort(0) : stated));
                }
            }
        }
        return contracts;
    }

    private ContractPlace contract(Chaincode chaincode, PeerNode peer, Address stated) throws IOException {
        // Two versions run side by side while the contracts are upgraded.
        Address address =
                resolved(stated, "%s_%s.%s".formatted(chaincode.name(), chaincode.version(), peer.hostName()));
        return new ContractPlace(
                chaincode, peer, address, identities.chaincodeTls(peer.organisation(), chaincode.name()));
    }

    private Address resolved(Address stated, String purpose) throws IOException {
        return stated.port() == 0 ? stated.withPort(ports.portFor(purpose)) : stated;
    }

    private Address local(String purpose) throws IOException {
        return new Address(LOOPBACK, ports.portFor(purpose));
    }
}
