package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** GET_STATE_MULTIPLE: the values of many keys in the order asked for, empty where there is none. */
public final class GetStateMultipleHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetStateMultiple request = GetStateMultiple.parseFrom(payload);
        GetStateMultipleResult.Builder result = GetStateMultipleResult.newBuilder();
        request.getKeysList().forEach(key -> result.addValues(value(transaction, request.getCollection(), key)));
        return result.build().toByteString();
    }

    private static ByteString value(TransactionContext transaction, String collection, String key) {
        return collection.isEmpty()
                ? transaction.simulation().get(transaction.namespace(), key)
                : transaction.privateData().get(transaction.namespace(), collection, key);
    }
}
