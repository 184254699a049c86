package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import org.hyperledger.fabric.protos.peer.Response;

/** The responses that system chaincodes give. */
final class Responses {
    private Responses() {}

    static Response success(Message payload) {
        return success(payload.toByteString());
    }

    static Response success(ByteString payload) {
        return Response.newBuilder().setStatus(200).setPayload(payload).build();
    }

    static Response failure(String message) {
        return failure(500, message);
    }

    static Response failure(int status, String message) {
        return Response.newBuilder().setStatus(status).setMessage(message).build();
    }

    static Response unknownFunction(String chaincode, String function) {
        NotOffered.ofFunction(chaincode, function).ifPresent(entry -> {
            throw entry.refusal();
        });
        return failure("Requested function " + function + " not found.");
    }
}
