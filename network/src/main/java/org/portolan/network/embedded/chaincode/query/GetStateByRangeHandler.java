package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.GetStateByRange;
import org.hyperledger.fabric.protos.peer.QueryMetadata;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.QueryResults;

/** GET_STATE_BY_RANGE: keys of public or private state in order, whole or a page at a time. */
public final class GetStateByRangeHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetStateByRange request = GetStateByRange.parseFrom(payload);
        QueryMetadata page = QueryMetadata.parseFrom(request.getMetadata());
        if (!request.getCollection().isEmpty()) {
            return FirstBatch.of(transaction, privateRange(request, transaction));
        }
        if (page.getPageSize() == 0 && page.getBookmark().isEmpty()) {
            return FirstBatch.of(
                    transaction,
                    transaction
                            .simulation()
                            .range(transaction.namespace(), request.getStartKey(), request.getEndKey()));
        }
        return FirstBatch.ofPage(transaction, pagedRange(request, page, transaction), page.getPageSize());
    }

    private static QueryResults privateRange(GetStateByRange request, TransactionContext transaction) {
        return transaction
                .privateData()
                .range(transaction.namespace(), request.getCollection(), request.getStartKey(), request.getEndKey());
    }

    private static QueryResults pagedRange(
            GetStateByRange request, QueryMetadata page, TransactionContext transaction) {
        String start = page.getBookmark().isEmpty() ? request.getStartKey() : page.getBookmark();
        return transaction
                .simulation()
                .pagedRange(transaction.namespace(), start, request.getEndKey(), page.getPageSize());
    }
}
