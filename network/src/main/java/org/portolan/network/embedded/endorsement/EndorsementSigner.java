package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.portolan.network.msp.SigningIdentity;

/** Puts what an execution did into the payload that all endorsers must agree on, and signs it. */
final class EndorsementSigner {
    private final SigningIdentity identity;

    EndorsementSigner(SigningIdentity identity) {
        this.identity = identity;
    }

    static ByteString newPayload(TransactionProposal proposal, Execution execution) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResults(execution.results())
                .setEvents(execution.event().map(ChaincodeEvent::toByteString).orElse(ByteString.EMPTY))
                .setResponse(execution.response())
                .setChaincodeId(execution.chaincode())
                .build();
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(proposal.hash())
                .setExtension(action.toByteString())
                .build()
                .toByteString();
    }

    Endorsement sign(ByteString payload) {
        ByteString endorser = identity.serialized();
        byte[] signature = identity.sign(payload.concat(endorser).toByteArray());
        return Endorsement.newBuilder()
                .setEndorser(endorser)
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }
}
