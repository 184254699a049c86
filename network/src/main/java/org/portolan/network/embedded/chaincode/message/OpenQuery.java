package org.portolan.network.embedded.chaincode.message;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.protos.peer.QueryResultBytes;
import org.portolan.network.embedded.simulation.QueryResults;

/** One query's way to the contract: batches of a hundred, or a single page with a bookmark. */
public final class OpenQuery {
    private static final int BATCH = 100;

    private final String identifier;
    private final QueryResults results;
    private final boolean paged;
    private final int limit;
    private int delivered;
    private Optional<ByteString> lookahead = Optional.empty();

    public OpenQuery(String identifier, QueryResults results, boolean paged, int limit) {
        this.identifier = identifier;
        this.results = results;
        this.paged = paged;
        this.limit = limit;
    }

    String identifier() {
        return identifier;
    }

    QueryResults results() {
        return results;
    }

    /** The next batch; one that says it has no more is the last. */
    public QueryResponse nextBatch() {
        List<QueryResultBytes> batch = new ArrayList<>();
        lookahead.ifPresent(result -> batch.add(toMessage(result)));
        lookahead = Optional.empty();
        while (delivered < limit) {
            Optional<ByteString> result = results.next();
            if (result.isEmpty()) {
                break;
            }
            delivered++;
            if (!paged && batch.size() == BATCH) {
                lookahead = result;
                return newResponse(batch).setHasMore(true).build();
            }
            batch.add(toMessage(result.get()));
        }
        return lastBatch(batch);
    }

    private QueryResponse lastBatch(List<QueryResultBytes> batch) {
        QueryResponse.Builder response = newResponse(batch);
        if (paged) {
            response.setMetadata(QueryResponseMetadata.newBuilder()
                    .setFetchedRecordsCount(delivered)
                    .setBookmark(results.bookmark())
                    .build()
                    .toByteString());
        }
        return response.build();
    }

    private QueryResponse.Builder newResponse(List<QueryResultBytes> batch) {
        return QueryResponse.newBuilder().setId(identifier).addAllResults(batch);
    }

    private static QueryResultBytes toMessage(ByteString result) {
        return QueryResultBytes.newBuilder().setResultBytes(result).build();
    }
}
