package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.portolan.network.embedded.chaincode.message.OpenQuery;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.QueryResults;

/** Opens a query and answers its first batch; it stays open only while there is more. */
final class FirstBatch {
    /** Fabric's totalQueryLimit: no query returns more, however often it is asked for the next batch. */
    private static final int TOTAL_LIMIT = 100_000;

    private FirstBatch() {}

    static ByteString of(TransactionContext transaction, QueryResults results) {
        return open(transaction, results, false, TOTAL_LIMIT);
    }

    static ByteString ofPage(TransactionContext transaction, QueryResults results, int pageSize) {
        boolean limited = pageSize > 0 && pageSize < TOTAL_LIMIT;
        return open(transaction, results, true, limited ? pageSize : TOTAL_LIMIT);
    }

    private static ByteString open(TransactionContext transaction, QueryResults results, boolean paged, int limit) {
        String identifier = transaction.queries().nextIdentifier();
        OpenQuery query = new OpenQuery(identifier, results, paged, limit);
        transaction.queries().open(query);
        QueryResponse batch = query.nextBatch();
        if (!batch.getHasMore()) {
            transaction.queries().close(identifier);
        }
        return batch.toByteString();
    }
}
