package org.portolan.network.topology;

import java.util.List;

/** An organisation that takes part in the channel with peers of its own. */
public record Organisation(String name, String mspId, List<Peer> peers) {

    public Organisation {
        peers = List.copyOf(peers);
    }
}
