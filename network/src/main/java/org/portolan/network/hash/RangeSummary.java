package org.portolan.network.hash;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;

/**
 * The Merkle tree over the results of a range query, grown leaf by leaf; of each full group of nodes only the hash above
 * it is kept, so that the summary of a large query stays small.
 */
public final class RangeSummary {
    private final int maxDegree;
    private final TreeMap<Integer, List<ByteString>> levels = new TreeMap<>();
    private List<KVRead> pending = new ArrayList<>();
    private int maxLevel = 1;

    /** Groups have more than {@code maxDegree} members, as Fabric has them. */
    public RangeSummary(int maxDegree) {
        if (maxDegree < 2) {
            throw new IllegalArgumentException("the degree of a range summary is at least 2, not " + maxDegree);
        }
        this.maxDegree = maxDegree;
    }

    /** Takes the next key that the query returned, in the order of the query. */
    public void add(KVRead read) {
        pending.add(read);
        if (pending.size() > maxDegree) {
            addLeaf();
        }
    }

    /** True when there were too few results for a tree: then they are recorded as raw reads. */
    public boolean isEmpty() {
        return maxLevel == 1 && level(1).isEmpty();
    }

    /** The results, while the summary {@link #isEmpty}. */
    public List<KVRead> rawReads() {
        return List.copyOf(pending);
    }

    /** Closes the tree; nothing can be added afterwards. */
    public QueryReadsMerkleSummary close() {
        if (!pending.isEmpty()) {
            addLeaf();
        }
        for (int level = 1; level < maxLevel; level++) {
            List<ByteString> nodes = level(level);
            if (!nodes.isEmpty()) {
                levels.remove(level);
                level(level + 1).add(nodes.size() == 1 ? nodes.getFirst() : Sha256.of(nodes));
            }
        }
        if (level(maxLevel).size() > maxDegree) {
            List<ByteString> nodes = level(maxLevel);
            levels.remove(maxLevel);
            maxLevel++;
            level(maxLevel).add(Sha256.of(nodes));
        }
        return summary();
    }

    private QueryReadsMerkleSummary summary() {
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(maxDegree)
                .setMaxLevel(maxLevel)
                .addAllMaxLevelHashes(level(maxLevel))
                .build();
    }

    private void addLeaf() {
        QueryReads reads = QueryReads.newBuilder().addAllKvReads(pending).build();
        pending = new ArrayList<>();
        level(1).add(Sha256.of(reads.toByteString()));
        for (int level = 1; level(level).size() > maxDegree; level++) {
            ByteString above = Sha256.of(level(level));
            levels.remove(level);
            level(level + 1).add(above);
            maxLevel = Math.max(maxLevel, level + 1);
        }
    }

    private List<ByteString> level(int level) {
        return levels.computeIfAbsent(level, ignored -> new ArrayList<>());
    }
}
