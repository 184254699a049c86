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
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.waiting.Deadline;

/**
 * Whether transactions can be sent at every peer: it finds enough endorsers for each chaincode it serves, it reaches
 * every other organisation's peers, and all peers have the same blocks.
 */
public final class Readiness {

    /** What every chaincode made with the contract API answers, and what those that do not know it refuse themselves. */
    private static final String HARMLESS = "org.hyperledger.fabric:GetMetadata";

    private static final String REFUSED_BY_CONTRACT = "chaincode response";
    private static final List<String> REFUSED_BY_PEER = List.of("error in simulation", "make sure the chaincode");

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
            until(
                    deadline,
                    () -> missingAt(peer)
                            .map(missing -> "%s is not ready: %s; %s"
                                    .formatted(peer.hostName(), missing, logs.lastLinesOf(peer))));
        }
        until(
                deadline,
                () -> heightsAreEqual()
                        ? Optional.empty()
                        : Optional.of("the peers do not have the same number of blocks"));
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
        long needed = wanted;
        PeerSession session = Objects.requireNonNull(sessions.get(peer));
        until(
                deadline,
                () -> heightAt(session) >= needed
                        ? Optional.empty()
                        : Optional.of("%s has not caught up with the other peers; %s"
                                .formatted(peer.hostName(), logs.lastLinesOf(peer))));
    }

    /** Returns when a contract answers at its own peer, and the peer's other organisations can be asked from there. */
    public void awaitContract(ContractPlace contract, Deadline deadline) throws LaunchFailed, InterruptedException {
        PeerNode peer = contract.peer();
        PeerSession session = Objects.requireNonNull(sessions.get(peer));
        Call call = Call.of(layout.topology().channel(), contract.chaincode().name(), HARMLESS);
        until(
                deadline,
                () -> silence(session, call)
                        .or(() -> missingAt(peer))
                        .map(missing -> "%s does not serve at %s: %s; %s"
                                .formatted(contract.hostName(), peer.hostName(), missing, logs.lastLinesOf(peer))));
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

    /** What is still missing; empty once nothing is. */
    @FunctionalInterface
    private interface Lack {
        Optional<String> now() throws LaunchFailed;
    }

    private static void until(Deadline deadline, Lack lack) throws LaunchFailed, InterruptedException {
        for (Optional<String> missing = lack.now(); missing.isPresent(); missing = lack.now()) {
            String what = missing.get();
            deadline.pauseOr(() ->
                    new LaunchFailed("The network was not ready within %d s; %s".formatted(deadline.seconds(), what)));
        }
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
