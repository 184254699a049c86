package org.portolan.network.embedded.node;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.deliver.DeliverService;
import org.portolan.network.embedded.endorsement.Endorser;
import org.portolan.network.embedded.endorsement.EndorserService;
import org.portolan.network.embedded.gateway.GatewayService;
import org.portolan.network.embedded.gateway.OrdererEndpoint;
import org.portolan.network.embedded.gateway.peers.GatewayPeer;
import org.portolan.network.embedded.gateway.peers.GatewayPeers;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.msp.SigningIdentity;

/** One organisation's peer: its endpoint, its identity and its contract processes. */
final class PeerNode implements AutoCloseable {
    private final String mspId;
    private final GrpcEndpoint endpoint;
    private final Chaincodes chaincodes;
    private final Channel channel;
    private final ChannelAccess access;
    private final Clock clock;
    private final GatewayPeer gatewayPeer;

    PeerNode(
            PeerSettings settings,
            GrpcEndpoint endpoint,
            Channel channel,
            ChannelAccess access,
            Clock clock,
            Duration chaincodeTimeout) {
        this.mspId = settings.mspId();
        this.endpoint = endpoint;
        this.channel = channel;
        this.access = access;
        this.clock = clock;
        this.chaincodes = new Chaincodes(chaincodeTimeout);
        settings.services().forEach(chaincodes::connect);
        SigningIdentity identity = SigningIdentity.load(settings.peerMsp(), mspId);
        this.gatewayPeer = new GatewayPeer(
                endpoint.address().toString(), new Endorser(channel, access, identity, chaincodes, clock));
    }

    String mspId() {
        return mspId;
    }

    GatewayPeer gatewayPeer() {
        return gatewayPeer;
    }

    Chaincodes chaincodes() {
        return chaincodes;
    }

    /** Answers clients from now on. */
    void open(Collection<GatewayPeer> all, OrdererEndpoint orderer) {
        endpoint.offer(
                new EndorserService(gatewayPeer.endorser()),
                new GatewayService(channel, access, new GatewayPeers(gatewayPeer, all), orderer),
                new DeliverService(channel, access, mspId, clock));
    }

    @Override
    public void close() {
        chaincodes.close();
    }
}
