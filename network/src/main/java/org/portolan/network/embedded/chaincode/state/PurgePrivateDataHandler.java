package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.DelState;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** PURGE_PRIVATE_DATA: deletes a private key and all trace of its values from the private stores. */
public final class PurgePrivateDataHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        DelState request = DelState.parseFrom(payload);
        StateWrites.purge(transaction, request.getCollection(), request.getKey());
        return ByteString.EMPTY;
    }
}
