package org.portolan.network.fabric.state;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.portolan.network.fabric.channel.PeerChannel;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** What one peer says of its ledger; any member of the channel may ask. */
public final class PeerLedger implements Ledger {

    private final PeerSession session;
    private final PeerChannel ledger;
    private final String mspId;
    private final Map<Long, Position> known = new HashMap<>();

    /** A peer of the organisation {@code mspId}, which need not be the organisation that asks. */
    public PeerLedger(PeerSession session, String channel, String mspId) {
        this.session = session;
        this.ledger = new PeerChannel(session, channel);
        this.mspId = mspId;
    }

    @Override
    public String peer() {
        return session.peer();
    }

    @Override
    public String mspId() {
        return mspId;
    }

    @Override
    public Extent extent() throws PeerRefused {
        try {
            BlockchainInfo info = ledger.info();
            long first = info.hasBootstrappingSnapshotInfo()
                    ? info.getBootstrappingSnapshotInfo().getLastBlockInSnapshot() + 1
                    : 0;
            String hash = HexFormat.of().formatHex(info.getCurrentBlockHash().toByteArray());
            return new Extent(first, info.getHeight(), hash);
        } catch (InvalidProtocolBufferException e) {
            throw notUnderstood(e);
        }
    }

    @Override
    public Position at(long block) throws PeerRefused {
        Position position = known.get(block);
        if (position == null) {
            position = ask(block);
            known.put(block, position);
        }
        return position;
    }

    private Position ask(long block) throws PeerRefused {
        try {
            return Position.of(ledger.block(block));
        } catch (InvalidProtocolBufferException e) {
            throw notUnderstood(e);
        }
    }

    private PeerRefused notUnderstood(InvalidProtocolBufferException cause) {
        return new PeerRefused(peer() + " gave an answer that is none: " + cause.getMessage(), cause);
    }
}
