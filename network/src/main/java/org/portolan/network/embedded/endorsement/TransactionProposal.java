package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.hash.Sha256;

/** A signed proposal taken apart. Its hash covers everything but the transient data, which must not reach the block. */
public record TransactionProposal(
        SignedProposal signed,
        Header header,
        ChannelHeader channelHeader,
        SignatureHeader signatureHeader,
        ChaincodeProposalPayload payload,
        String chaincode,
        ChaincodeInput input) {

    /** Refuses what lacks a part that every proposal has. */
    public static TransactionProposal parse(SignedProposal signed) throws ProposalRefused {
        try {
            Proposal proposal = Proposal.parseFrom(signed.getProposalBytes());
            Header header = Header.parseFrom(proposal.getHeader());
            ChannelHeader channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
            ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(proposal.getPayload());
            ChaincodeInvocationSpec spec = ChaincodeInvocationSpec.parseFrom(payload.getInput());
            String chaincode = ChaincodeHeaderExtension.parseFrom(channelHeader.getExtension())
                    .getChaincodeId()
                    .getName();
            requireName(chaincode, spec);
            return new TransactionProposal(
                    signed,
                    header,
                    channelHeader,
                    SignatureHeader.parseFrom(header.getSignatureHeader()),
                    payload,
                    chaincode,
                    spec.getChaincodeSpec().getInput());
        } catch (InvalidProtocolBufferException e) {
            throw new ProposalRefused("the proposal cannot be read: " + e.getMessage(), e);
        }
    }

    public String channel() {
        return channelHeader.getChannelId();
    }

    public String transactionId() {
        return channelHeader.getTxId();
    }

    /** Whether it carries data that only endorsers may see. */
    public boolean hasTransientData() {
        return payload.getTransientMapCount() > 0;
    }

    /** The payload as it goes into the block. */
    public ByteString publicPayload() {
        return payload.toBuilder().clearTransientMap().build().toByteString();
    }

    ByteString hash() {
        return Sha256.of(List.of(header.getChannelHeader(), header.getSignatureHeader(), publicPayload()));
    }

    private static void requireName(String chaincode, ChaincodeInvocationSpec spec) throws ProposalRefused {
        if (chaincode.isEmpty()) {
            throw new ProposalRefused("ChaincodeHeaderExtension.ChaincodeId.Name is empty");
        }
        if (!spec.getChaincodeSpec().hasInput()) {
            throw new ProposalRefused("chaincode input did not contain any input");
        }
    }
}
