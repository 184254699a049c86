package org.portolan.network.doctor.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.address.Address;
import org.portolan.network.doctor.site.SiteNode.Kind;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.OrdererNode;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Peer;
import org.portolan.network.topology.Topology;

/** The nodes that a topology or a connection file names, with their identities where a start puts them. */
final class PlannedNodes {

    private final Path crypto;

    PlannedNodes(Path data) {
        this.crypto = data.resolve("crypto");
    }

    List<SiteNode> nodes(Topology topology) {
        List<SiteNode> nodes = new ArrayList<>();
        for (OrdererNode orderer : topology.orderers()) {
            String name = orderer.name() + "." + orderer.organisation();
            nodes.add(node(Kind.ORDERER, name, orderer.mspId(), orderer.address()));
        }
        for (Organisation organisation : topology.organisations()) {
            for (Peer peer : organisation.peers()) {
                String name = peer.name() + "." + organisation.name();
                nodes.add(node(Kind.PEER, name, organisation.mspId(), peer.address()));
            }
        }
        return nodes;
    }

    List<SiteService> services(Topology topology) {
        List<SiteService> services = new ArrayList<>();
        for (Chaincode chaincode : topology.chaincodes()) {
            for (Organisation organisation : topology.organisations()) {
                Address address = chaincode.services().get(organisation.name());
                if (address != null) {
                    String peer = organisation.peers().getFirst().name() + "." + organisation.name();
                    services.add(service(chaincode.name(), peer, organisation.name(), address));
                }
            }
        }
        return services;
    }

    List<SiteNode> nodes(ConnectionFile connection) {
        List<SiteNode> nodes = new ArrayList<>();
        for (ConnectionFile.Orderer orderer : connection.orderers()) {
            Address.parse(orderer.address())
                    .ifPresent(address -> nodes.add(node(Kind.ORDERER, orderer.hostName(), orderer.mspId(), address)));
        }
        for (ConnectionFile.Organisation organisation : connection.organisations()) {
            Address.parse(organisation.peer())
                    .ifPresent(address ->
                            nodes.add(node(Kind.PEER, organisation.hostName(), organisation.mspId(), address)));
        }
        return nodes;
    }

    private SiteNode node(Kind kind, String name, String mspId, Address address) {
        int dot = name.indexOf('.');
        OrganisationFolder folder = OrganisationFolder.in(crypto, name.substring(dot + 1));
        String own = name.substring(0, dot);
        Path tls = kind == Kind.PEER ? folder.peerTls(own) : folder.ordererTls(own);
        return new SiteNode(kind, name, mspId, address, Optional.empty(), Optional.empty(), tls);
    }

    private SiteService service(String chaincode, String peer, String organisation, Address address) {
        Path tls = OrganisationFolder.in(crypto, organisation).chaincodeTls(chaincode);
        return new SiteService(chaincode + "." + peer, chaincode, peer, address, tls);
    }
}
