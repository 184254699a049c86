package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.layout.ContractPlace;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.lifecycle.ChaincodeAgreement;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;

/** Brings a channel to what the topology says, from nothing or from wherever an earlier start left it. */
public final class ChannelSetUp {

    private final FabricLayout layout;
    private final Map<Chaincode, ChaincodePackage> packages;
    private final Entrance entrance;
    private final Persistence persistence;

    public ChannelSetUp(
            FabricLayout layout,
            Map<Chaincode, ChaincodePackage> packages,
            Entrance entrance,
            Persistence persistence) {
        this.layout = layout;
        this.packages = Map.copyOf(packages);
        this.entrance = entrance;
        this.persistence = persistence;
    }

    /** Joins a peer, and installs and approves the chaincodes that are served to it. */
    public void prepare(PeerNode peer, PeerSession session) throws LaunchFailed, InterruptedException {
        String what = peer.hostName() + " could not take part in the channel";
        persistence.until(peer, what, () -> entrance.enter(new PeerChannel(session, channel())));
        if (layout.joinsOthers()) {
            // What the channel has agreed on is known for certain only to a peer that has come as far as the others.
            persistence.until(
                    peer,
                    peer.hostName() + " has not caught up with the channel",
                    new CatchingUp(session, channel())::missing);
        }
        for (ContractPlace contract : layout.contracts()) {
            if (contract.peer().equals(peer)) {
                ChaincodePackage chaincode = ChaincodePackage.among(packages, contract.chaincode());
                persistence.until(peer, what, () -> {
                    ChaincodeAgreement agreement = new ChaincodeAgreement(session, channel());
                    if (layout.joinsOthers()) {
                        agreement.requireAgreedOn(contract.chaincode());
                    }
                    agreement.ensureInstalled(chaincode);
                    agreement.ensureApproved(contract.chaincode(), chaincode.id());
                    return Optional.empty();
                });
            }
        }
    }

    /** Commits what is not committed yet, and waits until every peer knows of it. */
    public void commit(Map<PeerNode, PeerSession> sessions) throws LaunchFailed, InterruptedException {
        Map.Entry<PeerNode, PeerSession> first = sessions.entrySet().iterator().next();
        for (Chaincode chaincode : layout.topology().chaincodes()) {
            persistence.until(
                    layout.orderers().isEmpty()
                            ? first.getKey()
                            : layout.orderers().getFirst(),
                    "Chaincode %s could not be committed".formatted(chaincode.name()),
                    () -> {
                        if (!knows(first.getValue(), chaincode)) {
                            new ChaincodeAgreement(first.getValue(), channel()).commit(chaincode, List.of());
                        }
                        return Optional.empty();
                    });
            for (Map.Entry<PeerNode, PeerSession> each : sessions.entrySet()) {
                persistence.until(
                        each.getKey(),
                        "%s does not learn that %s was committed"
                                .formatted(each.getKey().hostName(), chaincode.name()),
                        () -> knows(each.getValue(), chaincode) ? Optional.empty() : Optional.of("it was not told"));
            }
        }
    }

    private boolean knows(PeerSession session, Chaincode chaincode) throws PeerRefused, IOException {
        return new LifecycleQueries(session, channel()).isCommitted(chaincode);
    }

    private String channel() {
        return layout.topology().channel();
    }
}
