package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.peer.KnownPeer;
import org.portolan.network.fabric.peer.Neighbours;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.topology.Chaincode;

/**
 * Whether gossip has brought a peer together with the others: it finds enough endorsers for what each chaincode's policy
 * demands, and the peers of other organisations find it.
 */
final class Acquaintance {

    private final PeerNode peer;
    private final PeerSession session;
    private final Neighbours neighbours;

    Acquaintance(PeerNode peer, PeerSession session, String channel) {
        this.peer = peer;
        this.session = session;
        this.neighbours = new Neighbours(session, channel);
    }

    /** A contract that refuses a question is asked before the policy is; so the endorsers are asked for by themselves. */
    Optional<String> missingEndorsers(List<Chaincode> chaincodes) {
        for (Chaincode chaincode : chaincodes) {
            try {
                neighbours.requireEndorsersOf(chaincode.name());
            } catch (PeerRefused e) {
                return Optional.of("endorsers of %s: %s".formatted(chaincode.name(), e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Who of the others has not heard of the peer yet; a peer that cannot be reached is passed over once gossip drops it. */
    Optional<String> stranger() {
        try {
            for (KnownPeer other : neighbours.known()) {
                if (!other.mspId().equals(session.mspId())
                        && !neighbours.isKnownTo(other, peer.address().toString())) {
                    return Optional.of("%s of %s has not heard of it".formatted(other.endpoint(), other.mspId()));
                }
            }
            return Optional.empty();
        } catch (PeerRefused | IOException e) {
            return Optional.of("whether the others have heard of it is not known: " + e.getMessage());
        }
    }
}
