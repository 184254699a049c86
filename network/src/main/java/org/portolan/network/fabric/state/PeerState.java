package org.portolan.network.fabric.state;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of one peer's state.
 *
 * @param height the number of its blocks
 * @param commitHash its commit hash at the block that is compared; the first block has none
 * @param differsFrom the first block whose outcome differs from that of most peers
 * @param silence why the peer told nothing
 */
public record PeerState(
        String peer,
        String mspId,
        long height,
        String lastBlockHash,
        Optional<String> commitHash,
        OptionalLong differsFrom,
        Optional<String> silence) {

    static PeerState silent(Ledger ledger, String why) {
        return new PeerState(
                ledger.peer(), ledger.mspId(), 0, "", Optional.empty(), OptionalLong.empty(), Optional.of(why));
    }

    /** Whether the peer has the state that most have. */
    public boolean isEqual() {
        return silence.isEmpty() && differsFrom.isEmpty();
    }
}
