package org.portolan.gateway.ledger.kept;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/**
 * A call of a chaincode as it stands in a transaction.
 *
 * @param function with the name of its contract, such as {@code container:record}
 * @param result what the contract answered
 */
public record EndorsedCall(String chaincode, String function, List<String> arguments, ByteString result) {

    public EndorsedCall {
        arguments = List.copyOf(arguments);
    }

    static EndorsedCall of(ChaincodeActionPayload action) throws InvalidProtocolBufferException {
        ChaincodeSpec call = ChaincodeInvocationSpec.parseFrom(
                        ChaincodeProposalPayload.parseFrom(action.getChaincodeProposalPayload())
                                .getInput())
                .getChaincodeSpec();
        List<String> words = call.getInput().getArgsList().stream()
                .map(ByteString::toStringUtf8)
                .toList();
        ChaincodeAction answered = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload())
                        .getExtension());
        return new EndorsedCall(
                call.getChaincodeId().getName(),
                words.getFirst(),
                words.subList(1, words.size()),
                answered.getResponse().getPayload());
    }
}
