package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.GetState;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** GET_PRIVATE_DATA_HASH: the hash that the channel carries for a private value. */
public final class GetPrivateDataHashHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetState request = GetState.parseFrom(payload);
        return transaction.privateData().hash(transaction.namespace(), request.getCollection(), request.getKey());
    }
}
