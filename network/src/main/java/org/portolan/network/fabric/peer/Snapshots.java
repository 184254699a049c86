package org.portolan.network.fabric.peer;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.SnapshotQuery;
import org.hyperledger.fabric.protos.peer.SnapshotRequest;

/** Snapshots that a peer takes of a channel's ledger, each after a block whose number is named before. */
public final class Snapshots {

    private final PeerSession session;
    private final String channel;

    public Snapshots(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    /** Has a snapshot taken once the block is committed; refused if the peer has committed a later one. */
    public void request(long block) throws PeerRefused {
        session.requestSnapshot(SnapshotRequest.newBuilder()
                .setSignatureHeader(creator())
                .setChannelId(channel)
                .setBlockNumber(block)
                .build()
                .toByteString());
    }

    /** The blocks whose snapshots are requested and not complete. */
    public List<Long> pending() throws PeerRefused {
        return session.pendingSnapshots(SnapshotQuery.newBuilder()
                .setSignatureHeader(creator())
                .setChannelId(channel)
                .build()
                .toByteString());
    }

    private SignatureHeader creator() {
        return SignatureHeader.newBuilder()
                .setCreator(session.creator())
                .setNonce(ByteString.copyFrom(Proposals.nonce()))
                .build();
    }
}
