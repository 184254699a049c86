package org.portolan.network.embedded.gateway.peers;

import io.grpc.Status;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.embedded.endorsement.ProposalRefused;
import org.portolan.network.embedded.endorsement.TransactionProposal;

/** Reads the proposals that clients hand to the gateway. */
public final class Proposals {
    private Proposals() {}

    /** Fails with INVALID_ARGUMENT where it is no proposal, and with FAILED_PRECONDITION for another channel. */
    public static TransactionProposal parse(SignedProposal signed, String channel) throws GatewayException {
        if (signed.getProposalBytes().isEmpty()) {
            throw invalid("failed to unpack transaction proposal: a signed proposal is required");
        }
        try {
            TransactionProposal proposal = TransactionProposal.parse(signed);
            if (!proposal.channel().equals(channel)) {
                throw new GatewayException(
                        Status.Code.FAILED_PRECONDITION,
                        "no peers available to evaluate chaincode " + proposal.chaincode() + " in channel "
                                + proposal.channel());
            }
            return proposal;
        } catch (ProposalRefused e) {
            throw invalid("failed to unpack transaction proposal: " + e.getMessage());
        }
    }

    private static GatewayException invalid(String message) {
        return new GatewayException(Status.Code.INVALID_ARGUMENT, message);
    }
}
