package org.portolan.network.fabric.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.network.fabric.peer.PeerRefused;

/**
 * The states of peers at the newest block that all of them have. Equal means: the same blocks, the same outcome of every
 * transaction, and the same public state and hashes of private data. What the private data are is not compared, because
 * peers of different organisations hold different ones.
 *
 * @param block the block at which the peers are compared; empty if no peer answered, or they have none in common
 */
public record StateComparison(OptionalLong block, List<PeerState> peers) {

    public StateComparison {
        peers = List.copyOf(peers);
    }

    /** Whether every peer answered and has the same state. */
    public boolean isEqual() {
        return block.isPresent() && peers.stream().allMatch(PeerState::isEqual);
    }

    /** Asks the peers one after another. Blocks that are committed meanwhile do not disturb. */
    public static StateComparison of(List<? extends Ledger> ledgers) {
        Map<Ledger, Extent> extents = new LinkedHashMap<>();
        Map<Ledger, PeerState> states = new LinkedHashMap<>();
        for (Ledger ledger : ledgers) {
            try {
                extents.put(ledger, ledger.extent());
            } catch (PeerRefused e) {
                states.put(ledger, PeerState.silent(ledger, String.valueOf(e.getMessage())));
            }
        }
        OptionalLong common = commonBlock(extents);
        if (common.isPresent()) {
            states.putAll(compare(extents, common.getAsLong()));
        }
        List<PeerState> inOrder = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            PeerState state = states.get(ledger);
            inOrder.add(state == null ? PeerState.silent(ledger, "it has no block in common with the others") : state);
        }
        return new StateComparison(common, inOrder);
    }

    private static OptionalLong commonBlock(Map<Ledger, Extent> extents) {
        long first = extents.values().stream().mapToLong(Extent::first).max().orElse(0);
        long height = extents.values().stream().mapToLong(Extent::height).min().orElse(0);
        return height > first ? OptionalLong.of(height - 1) : OptionalLong.empty();
    }

    private static Map<Ledger, PeerState> compare(Map<Ledger, Extent> extents, long block) {
        Map<Ledger, PeerState> states = new LinkedHashMap<>();
        Map<Ledger, Position> positions = new LinkedHashMap<>();
        for (Ledger ledger : extents.keySet()) {
            try {
                positions.put(ledger, ledger.at(block));
            } catch (PeerRefused e) {
                states.put(ledger, PeerState.silent(ledger, String.valueOf(e.getMessage())));
            }
        }
        Optional<Ledger> reference = oneOfMost(positions);
        for (Map.Entry<Ledger, Position> each : positions.entrySet()) {
            Extent extent = Objects.requireNonNull(extents.get(each.getKey()));
            Extent other = Objects.requireNonNull(extents.get(reference.orElseThrow()));
            long first = Math.max(extent.first(), other.first());
            states.put(each.getKey(), state(each.getKey(), extent, each.getValue(), reference.orElseThrow(), first));
        }
        return states;
    }

    /** A peer of the largest group that agree; of equally large groups, that of the peer named first. */
    private static Optional<Ledger> oneOfMost(Map<Ledger, Position> positions) {
        Optional<Ledger> most = Optional.empty();
        long votes = 0;
        for (Map.Entry<Ledger, Position> each : positions.entrySet()) {
            long same =
                    positions.values().stream().filter(each.getValue()::equals).count();
            if (same > votes) {
                votes = same;
                most = Optional.of(each.getKey());
            }
        }
        return most;
    }

    private static PeerState state(Ledger ledger, Extent extent, Position position, Ledger reference, long first) {
        try {
            OptionalLong differs =
                    position.equals(reference.at(position.header().getNumber()))
                            ? OptionalLong.empty()
                            : OptionalLong.of(firstDifference(
                                    ledger, reference, first, position.header().getNumber()));
            return new PeerState(
                    ledger.peer(),
                    ledger.mspId(),
                    extent.height(),
                    extent.lastBlockHash(),
                    Optional.of(position.commitHashInHex()).filter(hash -> !hash.isEmpty()),
                    differs,
                    Optional.empty());
        } catch (PeerRefused e) {
            return PeerState.silent(ledger, String.valueOf(e.getMessage()));
        }
    }

    /** Both hashes are chains: once they differ, they differ for ever. */
    private static long firstDifference(Ledger one, Ledger other, long first, long differing) throws PeerRefused {
        long low = first;
        long high = differing;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (one.at(middle).equals(other.at(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
