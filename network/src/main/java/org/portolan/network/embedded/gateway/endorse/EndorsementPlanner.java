package org.portolan.network.embedded.gateway.endorse;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.portolan.network.embedded.endorsement.TransactionProposal;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.gateway.peers.GatewayPeers;
import org.portolan.network.embedded.gateway.peers.PeerAnswer;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.validation.EndorsementDemands;
import org.portolan.network.policy.EndorsementPlan;

/** Finds, from what a first simulation read and wrote, which organisations must endorse: the best combinations first. */
final class EndorsementPlanner {
    private static final String NO_COMBINATION =
            "no combination of peers can be derived which satisfy the endorsement policy";

    private final Channel channel;
    private final GatewayPeers peers;

    EndorsementPlanner(Channel channel, GatewayPeers peers) {
        this.channel = channel;
        this.peers = peers;
    }

    List<Set<String>> plan(TransactionProposal proposal, PeerAnswer first) throws GatewayException {
        List<SignaturePolicyEnvelope> policies = demands(proposal, first);
        ChaincodeInterest interest = first.response().getInterest();
        Set<String> running = runningAll(proposal, interest);
        Set<String> able = restrict(running, interest, false);
        // Transient data may hold what a collection protects, so only its members may see it.
        Set<String> allowed = proposal.hasTransientData() ? restrict(running, interest, true) : able;
        List<Set<String>> layouts = new ArrayList<>(EndorsementPlan.layouts(policies, allowed));
        if (layouts.isEmpty()) {
            boolean protecting = !EndorsementPlan.layouts(policies, able).isEmpty();
            throw new GatewayException(
                    Status.Code.FAILED_PRECONDITION,
                    protecting ? protection(interest) : NO_COMBINATION + ": available organisations " + able);
        }
        layouts.sort(
                Comparator.comparing(layout -> !layout.contains(first.peer().mspId())));
        return layouts;
    }

    private List<SignaturePolicyEnvelope> demands(TransactionProposal proposal, PeerAnswer first)
            throws GatewayException {
        try (StateSnapshot state = channel.snapshot(peers.ownMspId())) {
            TxReadWriteSet results = TxReadWriteSet.parseFrom(first.action().getResults());
            return EndorsementDemands.of(proposal.chaincode(), results, channel.settings(), state);
        } catch (IllegalArgumentException e) {
            throw new GatewayException(Status.Code.FAILED_PRECONDITION, NO_COMBINATION + ": " + e.getMessage());
        } catch (InvalidProtocolBufferException e) {
            throw new GatewayException(
                    Status.Code.ABORTED, "the simulation's results cannot be read: " + e.getMessage());
        }
    }

    private Set<String> runningAll(TransactionProposal proposal, ChaincodeInterest interest) {
        Set<String> running = new LinkedHashSet<>();
        peers.running(proposal.chaincode()).forEach(peer -> running.add(peer.mspId()));
        for (ChaincodeCall call : interest.getChaincodesList()) {
            running.removeIf(mspId -> peers.find(mspId, call.getName()).isEmpty());
        }
        return running;
    }

    private Set<String> restrict(Set<String> organisations, ChaincodeInterest interest, boolean protect) {
        Set<String> restricted = new LinkedHashSet<>(organisations);
        for (ChaincodeCall call : interest.getChaincodesList()) {
            if (protect || !call.getNoPrivateReads()) {
                for (String collection : call.getCollectionNamesList()) {
                    restricted.retainAll(channel.settings().entitled(call.getName(), collection));
                }
            }
        }
        return restricted;
    }

    private static String protection(ChaincodeInterest interest) {
        List<String> collections = interest.getChaincodesList().stream()
                .filter(ChaincodeCall::getNoPrivateReads)
                .map(ChaincodeCall::getCollectionNamesList)
                .flatMap(Collection::stream)
                .toList();
        return "requires endorsement from organisation(s) that are not in the distribution policy of the private data"
                + " collection(s): " + collections
                + "; retry specifying trusted endorsing organizations to protect transient data";
    }
}
