package org.portolan.network.embedded.simulation.readwriteset;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** What one range query has returned so far: its keys and versions, or a hash tree over them when they are many. */
public final class RangeQuery {
    private static final int MAX_DEGREE = 50;

    private final RangeQueryInfo.Builder info;
    private final String requestedEnd;
    private final MerkleTree tree = new MerkleTree(MAX_DEGREE);
    private final List<KVRead> pending = new ArrayList<>();

    public RangeQuery(String start, String end) {
        this.info = RangeQueryInfo.newBuilder().setStartKey(start);
        this.requestedEnd = end;
    }

    public void returned(KVRead read) {
        pending.add(read);
        if (pending.size() > MAX_DEGREE) {
            hashPending();
        }
        // The contract may stop here, and then has seen no further than this key.
        info.setEndKey(read.getKey());
    }

    public void exhausted() {
        info.setItrExhausted(true).setEndKey(requestedEnd);
    }

    public RangeQueryInfo complete() {
        if (tree.isEmpty()) {
            if (!pending.isEmpty()) {
                info.setRawReads(QueryReads.newBuilder().addAllKvReads(pending));
            }
            return info.build();
        }
        if (!pending.isEmpty()) {
            hashPending();
        }
        return info.setReadsMerkleHashes(tree.complete()).build();
    }

    private void hashPending() {
        tree.add(
                Sha256.of(QueryReads.newBuilder().addAllKvReads(pending).build().toByteString()));
        pending.clear();
    }
}
