package org.portolan.network.fabric.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.portolan.network.fabric.peer.KnownPeer;
import org.portolan.network.fabric.peer.Neighbours;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** How far a peer is behind the peers of other organisations, of which it must have heard. */
final class CatchingUp {

    private final PeerSession session;
    private final String channel;

    CatchingUp(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    Optional<String> missing() throws PeerRefused, InvalidProtocolBufferException {
        List<KnownPeer> others = new Neighbours(session, channel)
                .known().stream()
                        .filter(peer -> !peer.mspId().equals(session.mspId()))
                        .toList();
        if (others.isEmpty()) {
            return Optional.of(
                    "it hears of no peer of another organisation; is %s in the channel, and are their peers reachable?"
                            .formatted(session.mspId()));
        }
        long height = new PeerChannel(session, channel).height();
        return others.stream()
                .filter(peer -> peer.height() > height)
                .findFirst()
                .map(ahead -> "it has %d blocks, and %s of %s has %d"
                        .formatted(height, ahead.endpoint(), ahead.mspId(), ahead.height()));
    }
}
