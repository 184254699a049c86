package org.portolan.network.embedded.node;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.address.Address;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.broadcast.AtomicBroadcastService;
import org.portolan.network.embedded.chaincode.ChaincodeService;
import org.portolan.network.embedded.channel.ChannelOrganisation;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.gateway.OrdererEndpoint;
import org.portolan.network.embedded.gateway.peers.GatewayPeer;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ordering.Orderer;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.SigningIdentity;
import org.portolan.network.waiting.Deadline;

/**
 * Peers of several organisations and an orderer in one process, speaking Fabric's protocols.
 *
 * <pre>{@code
 * try (EmbeddedNode node = EmbeddedNode.start(settings, Clock.systemUTC())) {
 *     node.awaitReady(Duration.ofSeconds(20));
 *     Address peer = node.peerAddress("CNCustomsMSP");
 * }
 * }</pre>
 */
public final class EmbeddedNode implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Endpoints endpoints;
    private final Channel channel;
    private final Clock clock;
    private final Orderer orderer;
    private final Map<String, PeerNode> peers = new LinkedHashMap<>();

    private EmbeddedNode(NodeSettings settings, Endpoints endpoints, Channel channel, Clock clock) {
        this.endpoints = endpoints;
        this.channel = channel;
        this.clock = clock;
        ChannelMsps msps = newMsps(channel.settings(), clock);
        ChannelAccess access = new ChannelAccess(channel.settings(), msps);
        OrdererSettings ordererSettings = settings.orderer();
        this.orderer = Orderer.start(
                channel, msps, SigningIdentity.load(ordererSettings.ordererMsp(), ordererSettings.mspId()));
        for (PeerSettings peer : settings.peers()) {
            peers.put(
                    peer.mspId(),
                    new PeerNode(
                            peer, endpoints.peer(peer.mspId()), channel, access, clock, settings.chaincodeTimeout()));
        }
        open(access, ordererSettings.mspId());
    }

    /** Returns when every endpoint answers; contract processes may still be connecting. */
    public static EmbeddedNode start(NodeSettings settings, Clock clock) throws NodeFailed {
        Endpoints endpoints = Endpoints.listen(settings);
        try {
            ChannelSettings channelSettings = ChannelSettingsFactory.newChannelSettings(settings, endpoints);
            return newNode(settings, endpoints, Channel.open(settings.folder(), channelSettings), clock);
        } catch (RuntimeException e) {
            endpoints.close();
            throw new NodeFailed("the node cannot start: " + e.getMessage(), e);
        }
    }

    public String channelName() {
        return channel.settings().channel();
    }

    /** Where an organisation's peer listens. */
    public Address peerAddress(String mspId) {
        return endpoints.peerAddress(mspId);
    }

    /** Where AtomicBroadcast is served, with the port that was chosen. */
    public Address ordererAddress() {
        return endpoints.orderer().address();
    }

    /** The number of blocks. */
    public long height() {
        return channel.height();
    }

    /** Lets an organisation's peer run a chaincode in a contract process, in place of an earlier one. */
    public void connectChaincode(String mspId, String chaincode, ChaincodeService service) {
        PeerNode peer = peers.get(mspId);
        if (peer == null) {
            throw new IllegalArgumentException("the node runs no peer of " + mspId);
        }
        peer.chaincodes().connect(chaincode, service);
    }

    /** Why the node takes no more transactions until it is restarted, such as a full disk; empty while all is well. */
    public Optional<String> trouble() {
        return channel.trouble();
    }

    /** As of now; a contract that goes away makes the node unready again. */
    public Readiness readiness() {
        List<String> waitingFor = new ArrayList<>();
        channel.trouble().ifPresent(waitingFor::add);
        if (!orderer.ready()) {
            waitingFor.add("the orderer");
        }
        for (PeerNode peer : peers.values()) {
            peer.chaincodes().readiness().forEach((chaincode, ready) -> {
                if (!ready) {
                    waitingFor.add("chaincode " + chaincode + " of " + peer.mspId());
                }
            });
        }
        return new Readiness(waitingFor);
    }

    /** Waits until all contract processes named so far are connected. */
    public void awaitReady(Duration atMost) throws NodeFailed, InterruptedException {
        Deadline deadline = Deadline.in(atMost, clock);
        while (!readiness().ready()) {
            deadline.pauseOr(
                    PAUSE,
                    () -> new NodeFailed("the node is not ready; it waits for "
                            + String.join(", ", readiness().waitingFor())));
        }
    }

    /** Commits what is queued, then stops every server, contract connection and store. */
    @Override
    public void close() {
        endpoints.stopAccepting();
        orderer.close();
        endpoints.close();
        peers.values().forEach(PeerNode::close);
        channel.close();
    }

    private void open(ChannelAccess access, String ordererMspId) {
        endpoints.orderer().offer(new AtomicBroadcastService(channel, orderer, access, clock));
        List<GatewayPeer> all =
                peers.values().stream().map(PeerNode::gatewayPeer).toList();
        OrdererEndpoint endpoint = new OrdererEndpoint(ordererAddress().toString(), ordererMspId, orderer);
        peers.values().forEach(peer -> peer.open(all, endpoint));
    }

    private static EmbeddedNode newNode(NodeSettings settings, Endpoints endpoints, Channel channel, Clock clock) {
        try {
            return new EmbeddedNode(settings, endpoints, channel, clock);
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ChannelMsps newMsps(ChannelSettings settings, Clock clock) {
        return ChannelMsps.from(
                Stream.concat(settings.organisations().stream(), settings.ordererOrganisations().stream())
                        .map(ChannelOrganisation::msp)
                        .toList(),
                clock);
    }
}
