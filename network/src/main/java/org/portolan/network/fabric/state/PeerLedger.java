package org.portolan.network.fabric.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** What one peer says of its ledger; any member of the channel may ask. */
public final class PeerLedger implements Ledger {

    private static final String QUERIES = "qscc";

    private final PeerSession session;
    private final String channel;
    private final String mspId;
    private final Map<Long, Position> known = new HashMap<>();

    /** A peer of the organisation {@code mspId}, which need not be the organisation that asks. */
    public PeerLedger(PeerSession session, String channel, String mspId) {
        this.session = session;
        this.channel = channel;
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
            BlockchainInfo info = BlockchainInfo.parseFrom(query("GetChainInfo", ByteString.copyFromUtf8(channel)));
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
            return Position.of(Block.parseFrom(query(
                    "GetBlockByNumber",
                    ByteString.copyFromUtf8(channel),
                    ByteString.copyFromUtf8(Long.toString(block)))));
        } catch (InvalidProtocolBufferException e) {
            throw notUnderstood(e);
        }
    }

    private ByteString query(String function, ByteString... arguments) throws PeerRefused {
        return session.query(Call.of(channel, QUERIES, function, arguments));
    }

    private PeerRefused notUnderstood(InvalidProtocolBufferException cause) {
        return new PeerRefused(peer() + " gave an answer that is none: " + cause.getMessage(), cause);
    }
}
