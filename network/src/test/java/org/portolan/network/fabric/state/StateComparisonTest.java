package org.portolan.network.fabric.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.Test;
import org.portolan.network.fabric.peer.PeerRefused;

class StateComparisonTest {

    private static final long SAME = Long.MAX_VALUE;

    /** A peer whose outcomes differ from the others' from some block on. */
    private static final class KnownLedger implements Ledger {

        private final String peer;
        private final long first;
        private final long height;
        private final long differsFrom;
        private int questions;

        KnownLedger(String peer, long first, long height, long differsFrom) {
            this.peer = peer;
            this.first = first;
            this.height = height;
            this.differsFrom = differsFrom;
        }

        @Override
        public String peer() {
            return peer;
        }

        @Override
        public String mspId() {
            return "CustomsMSP";
        }

        @Override
        public Extent extent() throws PeerRefused {
            if (height == 0) {
                throw new PeerRefused("the peer is gone");
            }
            return new Extent(first, height, "hash");
        }

        @Override
        public Position at(long block) throws PeerRefused {
            if (block < first || block >= height) {
                throw new PeerRefused("there is no block " + block);
            }
            questions++;
            byte[] hash = {(byte) block, (byte) (block >= differsFrom ? 1 : 0)};
            return new Position(BlockHeader.newBuilder().setNumber(block).build(), ByteString.copyFrom(hash));
        }
    }

    private static KnownLedger ledger(String peer, long height, long differsFrom) {
        return new KnownLedger(peer, 0, height, differsFrom);
    }

    @Test
    void peers_are_compared_at_the_newest_block_that_all_have() {
        StateComparison found =
                StateComparison.of(List.of(ledger("a", 100, SAME), ledger("b", 98, SAME), ledger("c", 103, SAME)));

        assertThat(found.isEqual()).isTrue();
        assertThat(found.block()).hasValue(97);
        assertThat(found.peers()).extracting(PeerState::height).containsExactly(100L, 98L, 103L);
    }

    @Test
    void who_differs_from_most_is_named_with_the_first_block_after_a_few_questions() {
        KnownLedger other = ledger("a", 1_000_000, 271_828);

        StateComparison found =
                StateComparison.of(List.of(other, ledger("b", 1_000_000, SAME), ledger("c", 1_000_000, SAME)));

        assertThat(found.isEqual()).isFalse();
        assertThat(found.peers()).extracting(PeerState::isEqual).containsExactly(false, true, true);
        assertThat(found.peers().getFirst().differsFrom()).hasValue(271_828);
        assertThat(other.questions).isLessThan(25);
    }

    @Test
    void a_peer_that_was_joined_by_a_snapshot_is_asked_for_no_block_before_it() {
        KnownLedger joined = new KnownLedger("a", 500, 900, 0);

        StateComparison found = StateComparison.of(List.of(joined, ledger("b", 900, SAME), ledger("c", 900, SAME)));

        assertThat(found.peers().getFirst().differsFrom()).hasValue(500);
    }

    @Test
    void a_peer_that_does_not_answer_is_not_taken_for_equal() {
        StateComparison found = StateComparison.of(List.of(ledger("a", 0, SAME), ledger("b", 9, SAME)));

        assertThat(found.isEqual()).isFalse();
        assertThat(found.peers().getFirst().silence()).hasValue("the peer is gone");
        assertThat(found.peers().getLast().isEqual()).isTrue();
    }
}
