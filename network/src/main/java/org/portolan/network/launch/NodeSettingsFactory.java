package org.portolan.network.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.portolan.network.embedded.channel.BatchLimits;
import org.portolan.network.embedded.node.ChaincodeSettings;
import org.portolan.network.embedded.node.NodeSettings;
import org.portolan.network.embedded.node.OrdererSettings;
import org.portolan.network.embedded.node.PeerSettings;
import org.portolan.network.identity.OrganisationFolder;
import org.portolan.network.identity.Organisations;
import org.portolan.network.topology.OrdererNode;
import org.portolan.network.topology.Ordering;
import org.portolan.network.topology.Organisation;
import org.portolan.network.topology.Peer;
import org.portolan.network.topology.Topology;

/** Makes the settings of an embedded node of a topology and the identities on disk. */
final class NodeSettingsFactory {

    private NodeSettingsFactory() {}

    static NodeSettings newNodeSettings(Topology topology, Organisations identities, Path ledger) {
        List<ChaincodeSettings> chaincodes = topology.chaincodes().stream()
                .map(each ->
                        new ChaincodeSettings(each.name(), each.version(), each.sequence(), each.endorsementPolicy()))
                .toList();
        List<PeerSettings> peers = topology.organisations().stream()
                .map(organisation -> newPeer(organisation, identities))
                .toList();
        return new NodeSettings(
                ledger,
                topology.channel(),
                newBatchLimits(topology.ordering()),
                peers,
                newOrderer(topology.orderers().getFirst(), identities),
                chaincodes,
                NodeSettings.USUAL_CHAINCODE_TIMEOUT);
    }

    private static PeerSettings newPeer(Organisation organisation, Organisations identities) {
        Peer peer = organisation.peers().getFirst();
        OrganisationFolder folder = identities.organisation(organisation.name());
        return new PeerSettings(
                organisation.mspId(),
                folder.msp(),
                folder.peerMsp(peer.name()),
                folder.peerTls(peer.name()),
                peer.address(),
                Map.of());
    }

    private static OrdererSettings newOrderer(OrdererNode orderer, Organisations identities) {
        OrganisationFolder folder = identities.organisation(orderer.organisation());
        return new OrdererSettings(
                orderer.mspId(),
                folder.msp(),
                folder.ordererMsp(orderer.name()),
                folder.ordererTls(orderer.name()),
                orderer.address());
    }

    private static BatchLimits newBatchLimits(Ordering ordering) {
        return new BatchLimits(
                ordering.maxMessages(),
                ordering.preferredMaxBytes(),
                ordering.absoluteMaxBytes(),
                ordering.batchTimeout());
    }
}
