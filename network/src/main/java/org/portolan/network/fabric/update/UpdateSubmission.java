package org.portolan.network.fabric.update;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.portolan.network.embedded.msp.SigningIdentity;
import org.portolan.network.fabric.node.Deadline;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** Has an update ordered, and waits until the submitter's own peer has it in force. */
public final class UpdateSubmission {

    private static final Duration PATIENCE_FOR_ANSWER = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 250;

    private final PeerSession session;
    private final SigningIdentity submitter;
    private final List<OrdererEndpoint> orderers;
    private final Clock clock;

    public UpdateSubmission(
            PeerSession session, SigningIdentity submitter, List<OrdererEndpoint> orderers, Clock clock) {
        this.session = session;
        this.submitter = submitter;
        this.orderers = List.copyOf(orderers);
        this.clock = clock;
    }

    /** The configuration with the update in it. Every orderer is tried, again and again, until one takes it. */
    public ChannelConfiguration submit(ProposedUpdate proposal, Duration patience)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        if (orderers.isEmpty()) {
            throw new UpdateRefused("The connection file names no orderer to send the update to");
        }
        ChannelConfiguration before = ChannelConfiguration.read(session, proposal.channel());
        proposal.requireFits(before);
        Deadline deadline = Deadline.in(patience, clock);
        order(proposal, before, deadline);
        return awaitInForce(proposal, before, deadline);
    }

    private void order(ProposedUpdate proposal, ChannelConfiguration before, Deadline deadline)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        String unavailable = "";
        while (!deadline.isOver()) {
            for (OrdererEndpoint orderer : orderers) {
                Envelope envelope = proposal.newEnvelope(submitter, clock);
                BroadcastResponse answer = Broadcast.send(orderer, envelope, least(deadline.left()));
                if (answer.getStatus() == Status.SUCCESS) {
                    return;
                }
                if (answer.getStatus() == Status.SERVICE_UNAVAILABLE) {
                    unavailable = orderer.name() + ": " + answer.getInfo();
                } else if (isInForceAlready(unavailable, proposal, before)) {
                    return;
                } else {
                    throw new UpdateRefused(OrdererRefusal.sentence(orderer.name(), answer.getInfo()));
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new UpdateRefused("No orderer took the update within %d s; the last said %s; submit it again later"
                .formatted(deadline.seconds(), unavailable));
    }

    /** An orderer that was said to be unavailable may have ordered the update all the same. */
    private boolean isInForceAlready(String unavailable, ProposedUpdate proposal, ChannelConfiguration before)
            throws PeerRefused, UpdateRefused {
        if (unavailable.isEmpty()) {
            return false;
        }
        ChannelConfiguration now = ChannelConfiguration.read(session, proposal.channel());
        return now.sequence() > before.sequence() && proposal.update().isIn(now.config());
    }

    private static Duration least(Duration left) {
        return left.compareTo(PATIENCE_FOR_ANSWER) < 0 ? left : PATIENCE_FOR_ANSWER;
    }

    private ChannelConfiguration awaitInForce(ProposedUpdate proposal, ChannelConfiguration before, Deadline deadline)
            throws PeerRefused, UpdateRefused, InterruptedException {
        while (!deadline.isOver()) {
            ChannelConfiguration now = ChannelConfiguration.read(session, proposal.channel());
            if (proposal.update().isIn(now.config())) {
                return now;
            }
            if (now.sequence() > before.sequence()) {
                proposal.requireFits(now);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new UpdateRefused(("The orderers took the update, but %s has not read it within %d s; if it is not in"
                        + " force soon, submit it again")
                .formatted(session.peer(), deadline.seconds()));
    }
}
