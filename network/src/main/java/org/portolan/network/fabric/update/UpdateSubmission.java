package org.portolan.network.fabric.update;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.portolan.network.fabric.orderer.OrdererCall;
import org.portolan.network.fabric.orderer.OrdererEndpoint;
import org.portolan.network.fabric.orderer.OrdererUnavailable;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.msp.SigningIdentity;
import org.portolan.network.waiting.Deadline;

/** Has an update ordered, and waits until it is in force where the submitter reads the configuration. */
final class UpdateSubmission {

    private static final Duration PATIENCE_FOR_ANSWER = Duration.ofSeconds(10);

    private final ConfigurationSource source;
    private final SigningIdentity submitter;
    private final List<OrdererEndpoint> orderers;
    private final Clock clock;

    UpdateSubmission(
            ConfigurationSource source, SigningIdentity submitter, List<OrdererEndpoint> orderers, Clock clock) {
        this.source = source;
        this.submitter = submitter;
        this.orderers = List.copyOf(orderers);
        this.clock = clock;
    }

    /** The configuration with the update in it. Every orderer is tried, again and again, until one takes it. */
    ChannelConfiguration submit(ProposedUpdate proposal, Duration patience)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        if (orderers.isEmpty()) {
            throw new UpdateRefused("The connection file names no orderer to send the update to");
        }
        ChannelConfiguration before = source.read();
        proposal.requireFits(before);
        Deadline deadline = Deadline.in(patience, clock);
        order(proposal, before, deadline);
        return awaitInForce(proposal, before, deadline);
    }

    private void order(ProposedUpdate proposal, ChannelConfiguration before, Deadline deadline)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        String unavailable = "";
        do {
            for (OrdererEndpoint orderer : orderers) {
                try {
                    Optional<String> refusal = refusal(orderer, proposal, deadline);
                    boolean ordered = refusal.isEmpty() || !unavailable.isEmpty() && isInForce(proposal, before);
                    if (ordered) {
                        return;
                    }
                    throw new UpdateRefused(OrdererRefusal.sentence(orderer.name(), refusal.orElseThrow()));
                } catch (OrdererUnavailable e) {
                    unavailable = orderer.name() + ": " + e.getMessage();
                }
            }
        } while (deadline.pause());
        throw new UpdateRefused("No orderer took the update within %d s; the last said %s; submit it again later"
                .formatted(deadline.seconds(), unavailable));
    }

    /** Empty if the orderer took the update. */
    private Optional<String> refusal(OrdererEndpoint orderer, ProposedUpdate proposal, Deadline deadline)
            throws IOException, OrdererUnavailable, InterruptedException {
        BroadcastResponse answer =
                OrdererCall.broadcast(orderer, proposal.newEnvelope(submitter, clock), least(deadline.left()));
        return switch (answer.getStatus()) {
            case SUCCESS -> Optional.empty();
            case SERVICE_UNAVAILABLE -> throw new OrdererUnavailable(answer.getInfo());
            default -> Optional.of(answer.getInfo());
        };
    }

    /** An orderer that was said to be unavailable may have ordered the update all the same. */
    private boolean isInForce(ProposedUpdate proposal, ChannelConfiguration before)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        ChannelConfiguration now = source.read();
        return now.sequence() > before.sequence() && proposal.update().isIn(now.config());
    }

    private static Duration least(Duration left) {
        return left.compareTo(PATIENCE_FOR_ANSWER) < 0 ? left : PATIENCE_FOR_ANSWER;
    }

    private ChannelConfiguration awaitInForce(ProposedUpdate proposal, ChannelConfiguration before, Deadline deadline)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        do {
            ChannelConfiguration now = source.read();
            if (proposal.update().isIn(now.config())) {
                return now;
            }
            if (now.sequence() > before.sequence()) {
                proposal.requireFits(now);
            }
        } while (deadline.pause());
        throw new UpdateRefused(("The orderers took the update, but %s has not read it within %d s; if it is not in"
                        + " force soon, submit it again")
                .formatted(source.name(), deadline.seconds()));
    }
}
