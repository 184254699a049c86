package org.portolan.network.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.topology.Organisation;

/** Says how to reach a network, as the embedded engine does: by the first peer of each organisation. */
final class ConnectionProfile {

    private ConnectionProfile() {}

    static ConnectionFile of(FabricLayout layout) throws IOException {
        List<ConnectionFile.Organisation> organisations = new ArrayList<>();
        for (Organisation organisation : layout.topology().organisations()) {
            organisations.add(of(layout.peersOf(organisation.name()).getFirst()));
        }
        List<ConnectionFile.Orderer> orderers = new ArrayList<>();
        for (OrdererPlace orderer : layout.orderers()) {
            orderers.add(of(orderer));
        }
        return new ConnectionFile(layout.topology().channel(), organisations, orderers);
    }

    private static ConnectionFile.Organisation of(PeerNode peer) throws IOException {
        return new ConnectionFile.Organisation(
                peer.mspId(),
                peer.organisation(),
                peer.address().toString(),
                peer.hostName(),
                peer.identities().tlsAuthorityCertificate().toString(),
                ConnectionFile.users(peer.identities().users()));
    }

    private static ConnectionFile.Orderer of(OrdererPlace orderer) throws IOException {
        return new ConnectionFile.Orderer(
                orderer.mspId(),
                orderer.organisation(),
                orderer.name(),
                orderer.address().toString(),
                orderer.hostName(),
                orderer.identities().tlsAuthorityCertificate().toString(),
                ConnectionFile.users(orderer.identities().users()));
    }
}
