package org.hyperledger.fabric.shim.impl;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.lang.reflect.Field;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Sends the batch messages that the peer takes and the shim has no methods for. */
public final class BatchedState {
    private BatchedState() {}

    public static void write(ChaincodeStub stub, List<WriteRecord> writes) {
        WriteBatchState batch = WriteBatchState.newBuilder().addAllRec(writes).build();
        invoke(stub, ChaincodeMessage.Type.WRITE_BATCH_STATE, batch.toByteString());
    }

    public static List<ByteString> read(ChaincodeStub stub, List<String> keys) {
        ByteString request =
                GetStateMultiple.newBuilder().addAllKeys(keys).build().toByteString();
        try {
            return GetStateMultipleResult.parseFrom(invoke(stub, ChaincodeMessage.Type.GET_STATE_MULTIPLE, request))
                    .getValuesList();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's answer cannot be read", e);
        }
    }

    private static ByteString invoke(ChaincodeStub stub, ChaincodeMessage.Type type, ByteString payload) {
        return task(stub)
                .invoke(ChaincodeMessage.newBuilder()
                        .setType(type)
                        .setTxid(stub.getTxId())
                        .setChannelId(stub.getChannelId())
                        .setPayload(payload)
                        .build());
    }

    private static ChaincodeInvocationTask task(ChaincodeStub stub) {
        try {
            Field handler = InvocationStubImpl.class.getDeclaredField("handler");
            handler.setAccessible(true);
            return (ChaincodeInvocationTask) handler.get(stub);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the shim has changed", e);
        }
    }
}
