package org.portolan.contracts.state;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Collects the writes of one invocation, in order, and sends them when the contract has said yes to all of them. */
final class BatchedWrites {
    private static final String VALIDATION_PARAMETER = "VALIDATION_PARAMETER";

    private final List<WriteRecord> writes = new ArrayList<>();

    void put(String key, byte[] value) {
        putPrivate("", key, value);
    }

    void putPrivate(String collection, String key, byte[] value) {
        writes.add(WriteRecord.newBuilder()
                .setType(WriteRecord.Type.PUT_STATE)
                .setCollection(collection)
                .setKey(key)
                .setValue(ByteString.copyFrom(value))
                .build());
    }

    void setPolicy(String key, byte[] policy) {
        writes.add(WriteRecord.newBuilder()
                .setType(WriteRecord.Type.PUT_STATE_METADATA)
                .setKey(key)
                .setMetadata(StateMetadata.newBuilder()
                        .setMetakey(VALIDATION_PARAMETER)
                        .setValue(ByteString.copyFrom(policy)))
                .build());
    }

    void send(ChaincodeStub stub, PeerMessages peer) {
        int most = peer.offer().writesInOneMessage();
        if (most == 0) {
            writes.forEach(write -> sendAlone(write, stub));
        } else {
            for (int from = 0; from < writes.size(); from += most) {
                sendTogether(writes.subList(from, Math.min(from + most, writes.size())), peer);
            }
        }
        writes.clear();
    }

    private static void sendTogether(List<WriteRecord> together, PeerMessages peer) {
        WriteBatchState batch = WriteBatchState.newBuilder().addAllRec(together).build();
        peer.ask(ChaincodeMessage.Type.WRITE_BATCH_STATE, batch.toByteString());
    }

    private static void sendAlone(WriteRecord write, ChaincodeStub stub) {
        if (write.getType() == WriteRecord.Type.PUT_STATE_METADATA) {
            stub.setStateValidationParameter(
                    write.getKey(), write.getMetadata().getValue().toByteArray());
        } else if (write.getCollection().isEmpty()) {
            stub.putState(write.getKey(), write.getValue().toByteArray());
        } else {
            stub.putPrivateData(
                    write.getCollection(), write.getKey(), write.getValue().toByteArray());
        }
    }
}
