package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.SimulationException;

/** WRITE_BATCH_STATE: many writes of all kinds in one message, recorded in the order given. */
public final class WriteBatchStateHandler implements MessageHandler {
    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        WriteBatchState.parseFrom(payload).getRecList().forEach(entry -> write(transaction, entry));
        return ByteString.EMPTY;
    }

    private static void write(TransactionContext transaction, WriteRecord entry) {
        String collection = entry.getCollection();
        String key = entry.getKey();
        switch (entry.getType()) {
            case PUT_STATE -> StateWrites.put(transaction, collection, key, entry.getValue());
            case DEL_STATE -> StateWrites.put(transaction, collection, key, ByteString.EMPTY);
            case PUT_STATE_METADATA -> StateWrites.putMetadata(transaction, collection, key, entry.getMetadata());
            case PURGE_PRIVATE_DATA -> StateWrites.purge(transaction, collection, key);
            default -> throw new SimulationException("unknown operation type");
        }
    }
}
