package org.portolan.network.fabric.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.lifecycle.Approval;
import org.portolan.network.fabric.lifecycle.ChaincodeAgreement;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;

/** Brings a chaincode of a channel that others go on using to its next definition. Each step may be done again. */
public final class DefinitionChange {

    private final Chaincode chaincode;
    private final String channel;
    private final Map<PeerNode, PeerSession> sessions;
    private final Persistence persistence;

    public DefinitionChange(
            Chaincode chaincode, String channel, Map<PeerNode, PeerSession> sessions, Persistence persistence) {
        this.chaincode = chaincode;
        this.channel = channel;
        this.sessions = sessions;
        this.persistence = persistence;
    }

    /** Whether the channel has not agreed on this definition yet; refuses one that cannot be the next. */
    public boolean isNeeded() throws LaunchFailed, IOException {
        try {
            Optional<CommittedChaincode> committed = queries(first()).committed(chaincode.name());
            long sequence = committed.map(CommittedChaincode::sequence).orElse(0L);
            if (sequence == chaincode.sequence()) {
                committed.orElseThrow().requireSame(chaincode);
                return false;
            }
            if (sequence + 1 != chaincode.sequence()) {
                throw new LaunchFailed("The channel is at sequence %d of chaincode %s, so the next is %d, not %d"
                        .formatted(sequence, chaincode.name(), sequence + 1, chaincode.sequence()));
            }
            return true;
        } catch (PeerRefused e) {
            throw new LaunchFailed(
                    "%s does not say what the channel has agreed on: %s".formatted(first().peer(), e.getMessage()), e);
        }
    }

    /** Installs the package at a peer. */
    public void install(PeerNode peer, ChaincodePackage chaincodePackage) throws LaunchFailed, InterruptedException {
        PeerSession session = Optional.ofNullable(sessions.get(peer))
                .orElseThrow(() -> new IllegalArgumentException(peer.hostName() + " is not of this network"));
        persistence.until(peer, "%s could not be installed".formatted(chaincodePackage.label()), () -> {
            new ChaincodeAgreement(session, channel).ensureInstalled(chaincodePackage);
            return Optional.empty();
        });
    }

    /** Approves the definition for each organisation here, and returns when all peers here know of it. */
    public void approve(String packageId) throws LaunchFailed, InterruptedException {
        Set<String> organisations = new HashSet<>();
        for (Map.Entry<PeerNode, PeerSession> each : sessions.entrySet()) {
            if (organisations.add(each.getKey().mspId())) {
                persistence.until(each.getKey(), chaincode.name() + " could not be approved", () -> {
                    new ChaincodeAgreement(each.getValue(), channel).ensureApproved(chaincode, packageId);
                    return Optional.empty();
                });
            }
        }
        for (Map.Entry<PeerNode, PeerSession> each : sessions.entrySet()) {
            persistence.until(
                    each.getKey(),
                    each.getKey().hostName() + " does not learn who approved " + chaincode.name(),
                    () -> approvers(each.getValue()).containsAll(organisations)
                            ? Optional.empty()
                            : Optional.of("it was not told"));
        }
    }

    /** Commits the definition if enough organisations have approved it; otherwise says who has and who has not. */
    public Optional<String> commit() throws LaunchFailed, IOException, InterruptedException {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return missing;
        }
        PeerNode peer = sessions.keySet().iterator().next();
        persistence.until(peer, chaincode.name() + " could not be committed", () -> {
            ChaincodeAgreement agreement = new ChaincodeAgreement(first(), channel);
            if (!queries(first()).isCommitted(chaincode)) {
                agreement.commit(chaincode, approvers(first()));
            }
            return Optional.empty();
        });
        for (Map.Entry<PeerNode, PeerSession> each : sessions.entrySet()) {
            persistence.until(
                    each.getKey(),
                    each.getKey().hostName() + " does not learn that " + chaincode.name() + " was committed",
                    () -> queries(each.getValue()).isCommitted(chaincode)
                            ? Optional.empty()
                            : Optional.of("it was not told"));
        }
        return Optional.empty();
    }

    private Optional<String> missing() throws LaunchFailed, IOException {
        try {
            if (queries(first()).isCommitted(chaincode)) {
                return Optional.empty();
            }
            List<String> approved = approvers(first());
            List<String> others =
                    new ArrayList<>(queries(first()).approvals(definition()).keySet());
            others.removeAll(approved);
            // What the channel's usual rule for definitions demands: a majority of its organisations.
            return approved.size() > others.size()
                    ? Optional.empty()
                    : Optional.of("%s waits for the approval of more of %s; %s approved it"
                            .formatted(chaincode.name(), others, approved));
        } catch (PeerRefused e) {
            throw new LaunchFailed(
                    "%s does not say who approved %s: %s".formatted(first().peer(), chaincode.name(), e.getMessage()),
                    e);
        }
    }

    private List<String> approvers(PeerSession session) throws PeerRefused, InvalidProtocolBufferException {
        return queries(session).approvals(definition()).entrySet().stream()
                .filter(each -> each.getValue() == Approval.APPROVED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private CommittedChaincode definition() throws InvalidProtocolBufferException {
        return CommittedChaincode.of(chaincode);
    }

    private LifecycleQueries queries(PeerSession session) {
        return new LifecycleQueries(session, channel);
    }

    private PeerSession first() {
        return sessions.values().iterator().next();
    }
}
