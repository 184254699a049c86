package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.PutStateMetadata;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** PUT_STATE_METADATA: replaces a key's metadata, which is how a key-level endorsement policy is set. */
public final class PutStateMetadataHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        PutStateMetadata request = PutStateMetadata.parseFrom(payload);
        StateWrites.putMetadata(transaction, request.getCollection(), request.getKey(), request.getMetadata());
        return ByteString.EMPTY;
    }
}
