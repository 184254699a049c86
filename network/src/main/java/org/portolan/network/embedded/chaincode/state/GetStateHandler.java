package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.GetState;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** GET_STATE: one value of public or private state; no value is an empty payload. */
public final class GetStateHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetState request = GetState.parseFrom(payload);
        return request.getCollection().isEmpty()
                ? transaction.simulation().get(transaction.namespace(), request.getKey())
                : transaction.privateData().get(transaction.namespace(), request.getCollection(), request.getKey());
    }
}
