package org.portolan.network.embedded.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.network.embedded.channel.BatchLimits;

/** All that an {@link EmbeddedNode} needs to know. Block 0 is made of it when the folder is new. */
public record NodeSettings(
        Path folder,
        String channel,
        BatchLimits batch,
        List<PeerSettings> peers,
        OrdererSettings orderer,
        List<ChaincodeSettings> chaincodes,
        Duration chaincodeTimeout) {

    /** Fabric's chaincode.executetimeout. */
    public static final Duration USUAL_CHAINCODE_TIMEOUT = Duration.ofSeconds(30);

    public NodeSettings {
        peers = List.copyOf(peers);
        chaincodes = List.copyOf(chaincodes);
        if (peers.isEmpty()) {
            throw new IllegalArgumentException("an embedded node has at least one peer");
        }
        Set<String> organisations = new HashSet<>();
        for (PeerSettings peer : peers) {
            if (!organisations.add(peer.mspId())) {
                throw new IllegalArgumentException(
                        "the embedded node runs one peer for each organisation, not two for " + peer.mspId());
            }
        }
    }
}
