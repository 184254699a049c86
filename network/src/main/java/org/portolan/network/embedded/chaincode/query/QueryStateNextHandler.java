package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryStateNext;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.OpenQuery;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.SimulationException;

/** QUERY_STATE_NEXT: the next batch of an open query. */
public final class QueryStateNextHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        String identifier = QueryStateNext.parseFrom(payload).getId();
        OpenQuery query = transaction
                .queries()
                .find(identifier)
                .orElseThrow(() -> new SimulationException("query iterator not found"));
        QueryResponse batch = query.nextBatch();
        if (!batch.getHasMore()) {
            transaction.queries().close(identifier);
        }
        return batch.toByteString();
    }
}
