package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.GetStateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadataResult;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;

/** GET_STATE_METADATA: a key's metadata, such as its key-level endorsement policy. */
public final class GetStateMetadataHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        GetStateMetadata request = GetStateMetadata.parseFrom(payload);
        String namespace = transaction.namespace();
        Map<String, ByteString> entries = request.getCollection().isEmpty()
                ? transaction.simulation().metadata(namespace, request.getKey())
                : transaction.privateData().metadata(namespace, request.getCollection(), request.getKey());
        StateMetadataResult.Builder result = StateMetadataResult.newBuilder();
        entries.forEach((name, value) ->
                result.addEntries(StateMetadata.newBuilder().setMetakey(name).setValue(value)));
        return result.build().toByteString();
    }
}
