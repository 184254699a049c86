package org.portolan.network.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portolan.network.fabric.channel.ChannelOrderer;
import org.portolan.network.fabric.channel.PeerChannel;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Organisation;

/** Says how to reach a network, as the embedded engine does: by the first peer of each organisation. */
final class ConnectionProfile {

    private final FabricLayout layout;
    private final PeerSession session;

    /** The session is of a peer that is in the channel: it knows the orderers of others. */
    ConnectionProfile(FabricLayout layout, PeerSession session) {
        this.layout = layout;
        this.session = session;
    }

    ConnectionFile file() throws IOException, LaunchFailed {
        List<ConnectionFile.Organisation> organisations = new ArrayList<>();
        for (Organisation organisation : layout.topology().organisations()) {
            organisations.add(of(layout.peersOf(organisation.name()).getFirst()));
        }
        List<ConnectionFile.Orderer> orderers = layout.joinsOthers() ? orderersOfOthers() : ownOrderers();
        return new ConnectionFile(layout.topology().channel(), organisations, orderers);
    }

    private List<ConnectionFile.Orderer> ownOrderers() throws IOException {
        List<ConnectionFile.Orderer> orderers = new ArrayList<>();
        for (OrdererPlace orderer : layout.orderers()) {
            orderers.add(of(orderer));
        }
        return orderers;
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

    private List<ConnectionFile.Orderer> orderersOfOthers() throws IOException, LaunchFailed {
        List<ConnectionFile.Orderer> orderers = new ArrayList<>();
        try {
            PeerChannel channel = new PeerChannel(session, layout.topology().channel());
            for (ChannelOrderer orderer : ChannelOrderer.in(channel.configuration())) {
                Path authorities = layout.root().resolve("orderers").resolve(orderer.mspId() + ".pem");
                AtomicFiles.writeIfChanged(authorities, orderer.tlsAuthorities().getBytes(StandardCharsets.US_ASCII));
                orderers.add(new ConnectionFile.Orderer(
                        orderer.mspId(),
                        orderer.mspId(),
                        orderer.address(),
                        orderer.address(),
                        orderer.host(),
                        authorities.toString(),
                        Map.of()));
            }
        } catch (PeerRefused e) {
            throw new LaunchFailed(
                    "%s does not say who orders for the channel: %s".formatted(session.peer(), e.getMessage()), e);
        }
        return orderers;
    }
}
