package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.DelState;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** DEL_STATE: one deletion from public or private state. */
public final class DelStateHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        DelState request = DelState.parseFrom(payload);
        StateWrites.put(transaction, request.getCollection(), request.getKey(), ByteString.EMPTY);
        return ByteString.EMPTY;
    }
}
