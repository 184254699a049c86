package org.portolan.network.fabric.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public static StateComparison of(List<PeerLedger> ledgers) {
        Map<PeerLedger, PeerLedger.Extent> extents = new LinkedHashMap<>();
        Map<PeerLedger, PeerState> states = new LinkedHashMap<>();
        for (PeerLedger ledger : ledgers) {
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
        for (PeerLedger ledger : ledgers) {
            PeerState state = states.get(ledger);
            inOrder.add(state == null ? PeerState.silent(ledger, "it has no block in common with the others") : state);
        }
        return new StateComparison(common, inOrder);
    }

    private static OptionalLong commonBlock(Map<PeerLedger, PeerLedger.Extent> extents) {
        long first = extents.values().stream()
                .mapToLong(PeerLedger.Extent::first)
                .max()
                .orElse(0);
        long height = extents.values().stream()
                .mapToLong(PeerLedger.Extent::height)
                .min()
                .orElse(0);
        return height > first ? OptionalLong.of(height - 1) : OptionalLong.empty();
    }

    private static Map<PeerLedger, PeerState> compare(Map<PeerLedger, PeerLedger.Extent> extents, long block) {
        Map<PeerLedger, PeerState> states = new LinkedHashMap<>();
        Map<PeerLedger, Position> positions = new LinkedHashMap<>();
        for (PeerLedger ledger : extents.keySet()) {
            try {
                positions.put(ledger, ledger.at(block));
            } catch (PeerRefused e) {
                states.put(ledger, PeerState.silent(ledger, String.valueOf(e.getMessage())));
            }
        }
        Optional<PeerLedger> reference = oneOfMost(positions);
        for (Map.Entry<PeerLedger, Position> each : positions.entrySet()) {
            PeerLedger.Extent extent = extents.get(each.getKey());
            PeerLedger.Extent other = extents.get(reference.orElseThrow());
            long first = Math.max(extent.first(), other.first());
            states.put(each.getKey(), state(each.getKey(), extent, each.getValue(), reference.orElseThrow(), first));
        }
        return states;
    }

    /** A peer of the largest group that agree; of equally large groups, that of the peer named first. */
    private static Optional<PeerLedger> oneOfMost(Map<PeerLedger, Position> positions) {
        Optional<PeerLedger> most = Optional.empty();
        long votes = 0;
        for (Map.Entry<PeerLedger, Position> each : positions.entrySet()) {
            long same =
                    positions.values().stream().filter(each.getValue()::equals).count();
            if (same > votes) {
                votes = same;
                most = Optional.of(each.getKey());
            }
        }
        return most;
    }

    private static PeerState state(
            PeerLedger ledger, PeerLedger.Extent extent, Position position, PeerLedger reference, long first) {
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
                    Optional.of(position.commitHashInHex()),
                    differs,
                    Optional.empty());
        } catch (PeerRefused e) {
            return PeerState.silent(ledger, String.valueOf(e.getMessage()));
        }
    }

    /** Both hashes are chains: once they differ, they differ for ever. */
    private static long firstDifference(PeerLedger one, PeerLedger other, long first, long differing)
            throws PeerRefused {
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
