package org.portolan.network.embedded.gateway.endorse;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.portolan.network.embedded.endorsement.TransactionProposal;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.gateway.peers.GatewayPeer;
import org.portolan.network.embedded.gateway.peers.GatewayPeers;
import org.portolan.network.embedded.gateway.peers.PeerAnswer;
import org.portolan.network.embedded.gateway.peers.Proposals;
import org.portolan.network.embedded.ledger.Channel;

/** Endorse: lets the organisations named simulate, or those that its own simulation shows to be needed. */
public final class Endorse {
    private static final Executor IN_PARALLEL = Thread::startVirtualThread;

    private final Channel channel;
    private final GatewayPeers peers;
    private final EndorsementPlanner planner;

    public Endorse(Channel channel, GatewayPeers peers) {
        this.channel = channel;
        this.peers = peers;
        this.planner = new EndorsementPlanner(channel, peers);
    }

    /**
     * The prepared transaction, once enough peers agree byte for byte; fails with the details of those that did not.
     */
    public EndorseResponse endorse(EndorseRequest request) throws GatewayException {
        TransactionProposal proposal = Proposals.parse(
                request.getProposedTransaction(), channel.settings().channel());
        CollectedEndorsements collected = new CollectedEndorsements(proposal.chaincode());
        List<String> named = request.getEndorsingOrganizationsList();
        for (Set<String> layout : named.isEmpty() ? planned(proposal, collected) : chosen(proposal, named)) {
            collect(proposal, layout, collected);
            if (collected.satisfies(layout)) {
                Envelope envelope = PreparedTransactions.newEnvelope(proposal, collected.newAction(layout));
                return EndorseResponse.newBuilder()
                        .setPreparedTransaction(envelope)
                        .build();
            }
        }
        throw new GatewayException(
                Status.Code.ABORTED,
                "failed to collect enough transaction endorsements, see attached details for more info",
                collected.details());
    }

    /** The client vouches that these satisfy the policies. */
    private List<Set<String>> chosen(TransactionProposal proposal, List<String> named) throws GatewayException {
        List<String> missing = named.stream()
                .filter(mspId -> peers.find(mspId, proposal.chaincode()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new GatewayException(
                    Status.Code.UNAVAILABLE,
                    "failed to find any endorsing peers for org(s): " + String.join(", ", missing));
        }
        return List.of(new LinkedHashSet<>(named));
    }

    private List<Set<String>> planned(TransactionProposal proposal, CollectedEndorsements collected)
            throws GatewayException {
        PeerAnswer first = firstAnswer(proposal);
        collected.add(first);
        return planner.plan(proposal, first);
    }

    private PeerAnswer firstAnswer(TransactionProposal proposal) throws GatewayException {
        List<GatewayPeer> running = peers.running(proposal.chaincode());
        boolean ownRuns = peers.find(peers.ownMspId(), proposal.chaincode()).isPresent();
        if (running.isEmpty()) {
            throw new GatewayException(
                    Status.Code.FAILED_PRECONDITION,
                    "no peers available to endorse chaincode " + proposal.chaincode() + " in channel "
                            + proposal.channel());
        }
        if (!ownRuns && proposal.hasTransientData()) {
            throw new GatewayException(
                    Status.Code.FAILED_PRECONDITION,
                    "no endorsers found in the gateway's organization; retry specifying endorsing organization(s) to"
                            + " protect transient data");
        }
        List<ErrorDetail> details = new ArrayList<>();
        // Once its own peer has refused, no other is asked: as in Fabric, the first to answer is its own.
        for (GatewayPeer peer : ownRuns ? running.subList(0, 1) : running) {
            PeerAnswer answer = ask(proposal, peer);
            if (answer.succeeded()) {
                return answer;
            }
            details.add(answer.newErrorDetail());
        }
        throw new GatewayException(
                Status.Code.ABORTED, "failed to endorse transaction, see attached details for more info", details);
    }

    private void collect(TransactionProposal proposal, Set<String> layout, CollectedEndorsements collected)
            throws GatewayException {
        if (!collected.canSatisfy(layout)) {
            return;
        }
        List<CompletableFuture<PeerAnswer>> answers = layout.stream()
                .filter(mspId -> !collected.has(mspId))
                .map(peers::get)
                .map(peer -> CompletableFuture.supplyAsync(() -> ask(proposal, peer), IN_PARALLEL))
                .toList();
        for (CompletableFuture<PeerAnswer> answer : answers) {
            collected.add(answer.join());
        }
    }

    private static PeerAnswer ask(TransactionProposal proposal, GatewayPeer peer) {
        return PeerAnswer.of(peer, () -> peer.endorser().endorse(proposal.signed()));
    }
}
