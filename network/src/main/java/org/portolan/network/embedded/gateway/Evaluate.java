package org.portolan.network.embedded.gateway;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.portolan.network.embedded.endorsement.TransactionProposal;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.gateway.peers.GatewayPeer;
import org.portolan.network.embedded.gateway.peers.GatewayPeers;
import org.portolan.network.embedded.gateway.peers.PeerAnswer;
import org.portolan.network.embedded.gateway.peers.Proposals;

/** Evaluate: asks one peer, its own if it can. Transient data goes to the organisations named, or to its own alone. */
final class Evaluate {
    private final String channel;
    private final GatewayPeers peers;

    Evaluate(String channel, GatewayPeers peers) {
        this.channel = channel;
        this.peers = peers;
    }

    EvaluateResponse evaluate(EvaluateRequest request) throws GatewayException {
        TransactionProposal proposal = Proposals.parse(request.getProposedTransaction(), channel);
        List<ErrorDetail> details = new ArrayList<>();
        PeerAnswer last = null;
        for (GatewayPeer peer : candidates(proposal, request.getTargetOrganizationsList())) {
            last = PeerAnswer.of(peer, () -> peer.endorser().evaluate(proposal.signed()));
            if (last.succeeded()) {
                return newResponse(last);
            }
            details.add(last.newErrorDetail());
            if (!last.retry()) {
                throw new GatewayException(
                        last.code(), "evaluate call to endorser returned error: " + last.message(), details);
            }
        }
        throw new GatewayException(
                last == null ? Status.Code.UNAVAILABLE : last.code(),
                "failed to evaluate transaction, see attached details for more info",
                details);
    }

    private List<GatewayPeer> candidates(TransactionProposal proposal, List<String> targets) throws GatewayException {
        boolean ownOnly = proposal.hasTransientData() && targets.isEmpty();
        List<GatewayPeer> candidates = peers.running(proposal.chaincode()).stream()
                .filter(peer -> ownOnly
                        ? peer.mspId().equals(peers.ownMspId())
                        : targets.isEmpty() || targets.contains(peer.mspId()))
                .toList();
        if (candidates.isEmpty()) {
            String cause =
                    "no peers available to evaluate chaincode " + proposal.chaincode() + " in channel " + channel;
            throw new GatewayException(
                    Status.Code.FAILED_PRECONDITION,
                    ownOnly
                            ? "no endorsers found in the gateway's organization; retry specifying target"
                                    + " organization(s) to protect transient data: " + cause
                            : cause);
        }
        return candidates;
    }

    private static EvaluateResponse newResponse(PeerAnswer answer) throws GatewayException {
        Response.Builder result = answer.response().getResponse().toBuilder();
        if (!answer.response().getPayload().isEmpty()) {
            result.setPayload(answer.action().getResponse().getPayload());
        }
        return EvaluateResponse.newBuilder().setResult(result).build();
    }
}
