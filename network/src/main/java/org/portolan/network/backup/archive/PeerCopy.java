package org.portolan.network.backup.archive;

import java.util.List;

/**
 * A peer in a backup.
 *
 * @param millisecondsAway how long the peer did not run because it was copied
 */
public record PeerCopy(String name, long millisecondsAway, List<ChainCopy> chains) {

    public PeerCopy {
        chains = List.copyOf(chains);
    }
}
