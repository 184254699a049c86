package org.portolan.network.fabric.peer;

import java.util.Map;
import java.util.TreeMap;

/**
 * A peer of the channel as it lately told others of itself.
 *
 * @param height the number of blocks that it had committed
 * @param chaincodes the version of each chaincode that it runs, by name
 */
public record KnownPeer(String mspId, String endpoint, long height, Map<String, String> chaincodes) {

    public KnownPeer {
        chaincodes = Map.copyOf(new TreeMap<>(chaincodes));
    }
}
