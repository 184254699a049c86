package org.portolan.network.embedded.chaincode;

import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;

/** What a peer of Fabric 3.1 tells a contract that it can do: take writes and reads in batches. */
final class Capabilities {
    private static final int MAX_BATCH = 1000;

    private Capabilities() {}

    static ChaincodeMessage ready() {
        ChaincodeAdditionalParams capabilities = ChaincodeAdditionalParams.newBuilder()
                .setUseWriteBatch(true)
                .setMaxSizeWriteBatch(MAX_BATCH)
                .setUseGetMultipleKeys(true)
                .setMaxSizeGetMultipleKeys(MAX_BATCH)
                .build();
        return ChaincodeMessage.newBuilder()
                .setType(Type.READY)
                .setPayload(capabilities.toByteString())
                .build();
    }
}
