package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.node.Deadline;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;

/** Brings a channel to what the topology says, from nothing or from wherever an earlier start left it. */
public final class ChannelSetUp {

    private static final long POLL_MILLIS = 250;

    private final FabricLayout layout;
    private final Map<Chaincode, ChaincodePackage> packages;
    private final NodeLogs logs;
    private final Deadline deadline;

    public ChannelSetUp(
            FabricLayout layout, Map<Chaincode, ChaincodePackage> packages, NodeLogs logs, Deadline deadline) {
        this.layout = layout;
        this.packages = Map.copyOf(packages);
        this.logs = logs;
        this.deadline = deadline;
    }

    /** Joins a peer, and installs and approves the chaincodes that are served to it. */
    public void prepare(PeerNode peer, PeerSession session) throws LaunchFailed, InterruptedException {
        String what = peer.hostName() + " could not take part in the channel";
        persist(peer, what, () -> {
            new PeerChannel(session, channel()).ensureJoined(layout.genesisBlock());
            return true;
        });
        for (ContractPlace contract : layout.contracts()) {
            if (contract.peer().equals(peer)) {
                ChaincodePackage chaincode = packages.get(contract.chaincode());
                persist(peer, what, () -> {
                    ChaincodeAgreement agreement = new ChaincodeAgreement(session, channel());
                    agreement.ensureInstalled(chaincode);
                    agreement.ensureApproved(contract.chaincode(), chaincode.id());
                    return true;
                });
            }
        }
    }

    /** Commits what is not committed yet, and waits until every peer knows of it. */
    public void commit(Map<PeerNode, PeerSession> sessions) throws LaunchFailed, InterruptedException {
        for (Chaincode chaincode : layout.topology().chaincodes()) {
            PeerSession first = sessions.values().iterator().next();
            persist(
                    layout.orderers().getFirst(),
                    "Chaincode %s could not be committed".formatted(chaincode.name()),
                    () -> {
                        ChaincodeAgreement agreement = new ChaincodeAgreement(first, channel());
                        if (agreement.committedSequence(chaincode) < chaincode.sequence()) {
                            agreement.commit(chaincode, List.of());
                        }
                        return true;
                    });
            for (Map.Entry<PeerNode, PeerSession> each : sessions.entrySet()) {
                persist(
                        each.getKey(),
                        "%s does not learn that %s was committed"
                                .formatted(each.getKey().hostName(), chaincode.name()),
                        () -> new ChaincodeAgreement(each.getValue(), channel()).committedSequence(chaincode)
                                >= chaincode.sequence());
            }
        }
    }

    private String channel() {
        return layout.topology().channel();
    }

    /** Nodes that have just started refuse for a while: the orderers elect a leader, peers learn of one another. */
    private void persist(FabricNode node, String what, Attempt attempt) throws LaunchFailed, InterruptedException {
        String refusal = "it is not there yet";
        while (!deadline.isOver()) {
            try {
                if (attempt.succeeds()) {
                    return;
                }
            } catch (PeerRefused e) {
                refusal = String.valueOf(e.getMessage());
            } catch (IOException e) {
                throw new LaunchFailed("%s: %s".formatted(what, e.getMessage()), e);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new LaunchFailed(
                "%s within %d s: %s; %s".formatted(what, deadline.seconds(), refusal, logs.lastLinesOf(node)));
    }

    @FunctionalInterface
    private interface Attempt {
        boolean succeeds() throws PeerRefused, IOException;
    }
}
