package org.portolan.network.embedded.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.address.Address;

/** All servers of the node. They are opened first, so that the channel's configuration can name their ports. */
final class Endpoints implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, GrpcEndpoint> peers = new LinkedHashMap<>();
    private final List<GrpcEndpoint> all = new ArrayList<>();
    private final GrpcEndpoint orderer;

    private Endpoints(NodeSettings settings) throws NodeFailed {
        try {
            for (PeerSettings peer : settings.peers()) {
                GrpcEndpoint endpoint = GrpcEndpoint.listen("the peer of " + peer.mspId(), peer.address(), peer.tls());
                all.add(endpoint);
                peers.put(peer.mspId(), endpoint);
            }
            orderer = GrpcEndpoint.listen(
                    "the orderer",
                    settings.orderer().address(),
                    settings.orderer().tls());
            all.add(orderer);
        } catch (NodeFailed e) {
            close();
            throw e;
        }
    }

    static Endpoints listen(NodeSettings settings) throws NodeFailed {
        return new Endpoints(settings);
    }

    GrpcEndpoint peer(String mspId) {
        GrpcEndpoint endpoint = peers.get(mspId);
        if (endpoint == null) {
            throw new IllegalArgumentException("the node runs no peer of " + mspId);
        }
        return endpoint;
    }

    Address peerAddress(String mspId) {
        return peer(mspId).address();
    }

    GrpcEndpoint orderer() {
        return orderer;
    }

    void stopAccepting() {
        all.forEach(GrpcEndpoint::stopAccepting);
    }

    /** Ends calls that have not ended by themselves in a moment, such as streams of blocks. */
    @Override
    public void close() {
        stopAccepting();
        try {
            for (GrpcEndpoint endpoint : all) {
                endpoint.awaitCalls(PATIENCE.dividedBy(all.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(GrpcEndpoint::close);
    }
}
