package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.PutState;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** PUT_STATE: one write to public or private state. */
public final class PutStateHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        PutState request = PutState.parseFrom(payload);
        StateWrites.put(transaction, request.getCollection(), request.getKey(), request.getValue());
        return ByteString.EMPTY;
    }
}
