package org.portolan.network.embedded.chaincode.query;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.GetHistoryForKey;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** GET_HISTORY_FOR_KEY: every valid write of a public key. */
public final class GetHistoryForKeyHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetHistoryForKey request = GetHistoryForKey.parseFrom(payload);
        return FirstBatch.of(transaction, transaction.simulation().history(transaction.namespace(), request.getKey()));
    }
}
