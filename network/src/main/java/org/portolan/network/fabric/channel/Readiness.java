package org.portolan.network.fabric.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.Deadline;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;

/**
 * Whether transactions can be sent at every peer: it finds enough endorsers for each chaincode it serves, it reaches
 * every other organisation's peers, and all peers have the same blocks.
 */
public final class Readiness {

    /** What every chaincode made with the contract API answers, and what those that do not know it refuse themselves. */
    private static final String HARMLESS = "org.hyperledger.fabric:GetMetadata";

    private static final String REFUSED_BY_CONTRACT = "chaincode response";
    private static final List<String> REFUSED_BY_PEER = List.of("error in simulation", "make sure the chaincode");
    private static final long POLL_MILLIS = 250;

    private final FabricLayout layout;
    private final NodeLogs logs;
    private final Map<PeerNode, PeerSession> sessions;

    public Readiness(FabricLayout layout, NodeLogs logs, Map<PeerNode, PeerSession> sessions) {
        this.layout = layout;
        this.logs = logs;
        this.sessions = Collections.unmodifiableMap(new LinkedHashMap<>(sessions));
    }

    /** Returns when all is ready, and otherwise says what is not. */
    public void await(Deadline deadline) throws LaunchFailed, InterruptedException {
        for (PeerNode peer : sessions.keySet()) {
            Optional<String> missing = missingAt(peer);
            while (missing.isPresent()) {
                pauseUnlessOver(
                        deadline,
                        "%s is not ready: %s; %s".formatted(peer.hostName(), missing.get(), logs.lastLinesOf(peer)));
                missing = missingAt(peer);
            }
        }
        while (!heightsAreEqual()) {
            pauseUnlessOver(deadline, "the peers do not have the same number of blocks");
        }
    }

    /** Returns when one peer, of a network that others go on using, takes part in all again. */
    public void awaitPeer(PeerNode peer, Deadline deadline) throws LaunchFailed, InterruptedException {
        for (ContractPlace contract : layout.contracts()) {
            if (contract.peer().equals(peer)) {
                awaitContract(contract, deadline);
            }
        }
        long wanted = 0;
        for (PeerSession each : sessions.values()) {
            wanted = Math.max(wanted, heightAt(each));
        }
        while (heightAt(Objects.requireNonNull(sessions.get(peer))) < wanted) {
            pauseUnlessOver(
                    deadline,
                    "%s has not caught up with the other peers; %s".formatted(peer.hostName(), logs.lastLinesOf(peer)));
        }
    }

    /** Returns when a contract answers at its own peer, and the peer's other organisations can be asked from there. */
    public void awaitContract(ContractPlace contract, Deadline deadline) throws LaunchFailed, InterruptedException {
        PeerNode peer = contract.peer();
        PeerSession session = Objects.requireNonNull(sessions.get(peer));
        Call call = Call.of(layout.topology().channel(), contract.chaincode().name(), HARMLESS);
        Optional<String> missing = silence(session, call).or(() -> missingAt(peer));
        while (missing.isPresent()) {
            pauseUnlessOver(
                    deadline,
                    "%s does not serve at %s: %s; %s"
                            .formatted(contract.hostName(), peer.hostName(), missing.get(), logs.lastLinesOf(peer)));
            missing = silence(session, call).or(() -> missingAt(peer));
        }
    }

    /** Why a contract does not answer at this very peer; a refusal by the contract itself is an answer. */
    private static Optional<String> silence(PeerSession session, Call call) {
        try {
            session.query(call);
            return Optional.empty();
        } catch (PeerRefused e) {
            String words = String.valueOf(e.getMessage());
            boolean peerItself =
                    e.getCause() != null || REFUSED_BY_PEER.stream().anyMatch(words::startsWith);
            return peerItself ? Optional.of(words) : Optional.empty();
        }
    }

    private static void pauseUnlessOver(Deadline deadline, String what) throws LaunchFailed, InterruptedException {
        if (deadline.isOver()) {
            throw new LaunchFailed("The network was not ready within %d s; %s".formatted(deadline.seconds(), what));
        }
        Thread.sleep(POLL_MILLIS);
    }

    private Optional<String> missingAt(PeerNode peer) {
        PeerSession session = Objects.requireNonNull(sessions.get(peer));
        for (ContractPlace contract : layout.contracts()) {
            if (!sessions.containsKey(contract.peer())) {
                continue;
            }
            boolean own = contract.peer().equals(peer);
            boolean known = contract.peer().mspId().equals(peer.mspId());
            if (own || !known) {
                Optional<String> refusal = refusal(session, contract, own);
                if (refusal.isPresent()) {
                    return refusal.map(words -> "asked for %s: %s".formatted(contract.hostName(), words));
                }
            }
        }
        Acquaintance acquaintance =
                new Acquaintance(peer, session, layout.topology().channel());
        Optional<String> endorsers =
                acquaintance.missingEndorsers(layout.topology().chaincodes());
        return layout.joinsOthers() ? endorsers.or(acquaintance::stranger) : endorsers;
    }

    private Optional<String> refusal(PeerSession session, ContractPlace contract, boolean own) {
        Call call = Call.of(layout.topology().channel(), contract.chaincode().name(), HARMLESS);
        try {
            if (own) {
                session.endorse(call);
                session.evaluate(call, session.mspId());
            } else {
                session.evaluate(call, contract.peer().mspId());
            }
            return Optional.empty();
        } catch (PeerRefused e) {
            return Optional.of(String.valueOf(e.getMessage())).filter(words -> !words.contains(REFUSED_BY_CONTRACT));
        }
    }

    private boolean heightsAreEqual() throws LaunchFailed {
        List<Long> heights = new ArrayList<>();
        for (PeerSession session : sessions.values()) {
            heights.add(heightAt(session));
        }
        return heights.stream().distinct().count() == 1;
    }

    /** The number of blocks that a peer has. */
    public long heightAt(PeerSession session) throws LaunchFailed {
        try {
            return new PeerChannel(session, layout.topology().channel()).height();
        } catch (PeerRefused | InvalidProtocolBufferException e) {
            throw new LaunchFailed(session.peer() + " does not say how many blocks it has: " + e.getMessage(), e);
        }
    }
}
