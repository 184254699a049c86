package org.portolan.network.embedded.simulation.readwriteset;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;

/** The hash tree that stands in a read set for the results of a long range query. Only incomplete nodes are kept. */
final class MerkleTree {
    private static final int LEAF_LEVEL = 1;

    private final int maxDegree;
    private final SortedMap<Integer, List<ByteString>> levels = new TreeMap<>();
    private int maxLevel = LEAF_LEVEL;

    MerkleTree(int maxDegree) {
        this.maxDegree = maxDegree;
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    void add(ByteString leaf) {
        level(LEAF_LEVEL).add(leaf);
        int current = LEAF_LEVEL;
        while (level(current).size() > maxDegree) {
            promote(current);
            current++;
        }
    }

    QueryReadsMerkleSummary complete() {
        for (int current = LEAF_LEVEL; current < maxLevel; current++) {
            if (!level(current).isEmpty()) {
                promote(current);
            }
        }
        if (level(maxLevel).size() > maxDegree) {
            promote(maxLevel);
        }
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(maxDegree)
                .setMaxLevel(maxLevel)
                .addAllMaxLevelHashes(level(maxLevel))
                .build();
    }

    private void promote(int current) {
        List<ByteString> hashes = level(current);
        // A node that is alone on its level while the tree is completed moves up as it is.
        ByteString parent = hashes.size() == 1 ? hashes.getFirst() : Sha256.of(ByteString.copyFrom(hashes));
        levels.remove(current);
        maxLevel = Math.max(maxLevel, current + 1);
        level(current + 1).add(parent);
    }

    private List<ByteString> level(int number) {
        return levels.computeIfAbsent(number, ignored -> new ArrayList<>());
    }
}
