package org.portolan.network.embedded.simulation.readwriteset;

import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.portolan.network.hash.RangeSummary;

/** What one range query has returned so far: its keys and versions, or a hash tree over them when they are many. */
public final class RangeQuery {
    private static final int MAX_DEGREE = 50;

    private final RangeQueryInfo.Builder info;
    private final String requestedEnd;
    private final RangeSummary summary = new RangeSummary(MAX_DEGREE);

    public RangeQuery(String start, String end) {
        this.info = RangeQueryInfo.newBuilder().setStartKey(start);
        this.requestedEnd = end;
    }

    /** The next key, in the order of the query. */
    public void returned(KVRead read) {
        summary.add(read);
        // The contract may stop here, and then has seen no further than this key.
        info.setEndKey(read.getKey());
    }

    /** There are no more keys up to the end that was asked for, which is part of what was read. */
    public void exhausted() {
        info.setItrExhausted(true).setEndKey(requestedEnd);
    }

    /** What the transaction holds of it, for the validation to ask again; the query takes no more after it. */
    public RangeQueryInfo complete() {
        if (!summary.isEmpty()) {
            return info.setReadsMerkleHashes(summary.close()).build();
        }
        if (!summary.rawReads().isEmpty()) {
            info.setRawReads(QueryReads.newBuilder().addAllKvReads(summary.rawReads()));
        }
        return info.build();
    }
}
