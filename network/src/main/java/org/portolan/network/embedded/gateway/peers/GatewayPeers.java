package org.portolan.network.embedded.gateway.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The peers of the channel as one gateway sees them: its own first, then the others in the order of their MSPs. */
public final class GatewayPeers {
    private final GatewayPeer own;
    private final Map<String, GatewayPeer> peers = new TreeMap<>();

    public GatewayPeers(GatewayPeer own, Collection<GatewayPeer> all) {
        this.own = own;
        all.forEach(peer -> peers.put(peer.mspId(), peer));
        peers.put(own.mspId(), own);
    }

    public String ownMspId() {
        return own.mspId();
    }

    /** The peer of an organisation, if it runs the chaincode. */
    public Optional<GatewayPeer> find(String mspId, String chaincode) {
        return Optional.ofNullable(peers.get(mspId))
                .filter(peer -> peer.endorser().runs(chaincode));
    }

    /** An {@link IllegalArgumentException} where the channel has no peer of it. */
    public GatewayPeer get(String mspId) {
        GatewayPeer peer = peers.get(mspId);
        if (peer == null) {
            throw new IllegalArgumentException("no peer of " + mspId);
        }
        return peer;
    }

    /** Those that run the chaincode, its own first. */
    public List<GatewayPeer> running(String chaincode) {
        List<GatewayPeer> running = new ArrayList<>();
        Stream.concat(Stream.of(own), peers.values().stream().filter(peer -> peer != own))
                .filter(peer -> peer.endorser().runs(chaincode))
                .forEach(running::add);
        return running;
    }
}
