package org.portolan.network.embedded.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.portolan.network.embedded.chaincode.message.Invocation;
import org.portolan.network.embedded.chaincode.message.MessageHandler;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.SimulationException;

/** INVOKE_CHAINCODE: calls another chaincode of the same channel within the same transaction. */
final class InvokeChaincodeHandler implements MessageHandler {
    private final Chaincodes chaincodes;

    InvokeChaincodeHandler(Chaincodes chaincodes) {
        this.chaincodes = chaincodes;
    }

    @Override
    public ByteString handle(ByteString payload, TransactionContext transaction) throws InvalidProtocolBufferException {
        ChaincodeSpec spec = ChaincodeSpec.parseFrom(payload);
        Invocation caller = transaction.invocation();
        String name = localName(spec.getChaincodeId().getName(), caller.channel());
        try {
            return chaincodes.invoke(caller.of(name, spec.getInput())).toByteString();
        } catch (ChaincodeFailure e) {
            throw new SimulationException("execute failed: " + e.getMessage());
        }
    }

    /** The name as the shim sends it: name, then optionally a version after a colon and a channel after a slash. */
    private static String localName(String name, String channel) {
        String[] parts = name.split("/", 2);
        if (parts.length == 2 && !parts[1].equals(channel)) {
            throw new SimulationException("failed to find ledger for channel: " + parts[1]);
        }
        return parts[0].split(":", 2)[0];
    }
}
