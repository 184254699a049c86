package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryStateClose;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** QUERY_STATE_CLOSE: ends a query; one that has ended already is no error. */
public final class QueryStateCloseHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        String identifier = QueryStateClose.parseFrom(payload).getId();
        transaction.queries().close(identifier);
        return QueryResponse.newBuilder().setId(identifier).build().toByteString();
    }
}
