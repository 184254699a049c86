package org.portolan.network.fabric.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.JoinBySnapshotStatus;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** A peer's part in the channel. */
public final class PeerChannel {

    private static final String PEER_ITSELF = "";

    private final PeerSession session;
    private final String channel;

    public PeerChannel(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    /** Joins the peer to the channel by its first block, unless it has been joined before. */
    public void ensureJoined(Path genesisBlock) throws IOException, PeerRefused {
        if (!isJoined()) {
            ByteString block = ByteString.copyFrom(Files.readAllBytes(genesisBlock));
            session.query(Call.of(PEER_ITSELF, "cscc", "JoinChain", block));
        }
    }

    /**
     * Joins the peer to the channel by a snapshot of another peer's ledger, unless it has been joined before. False as
     * long as the peer is at it; a peer that gave up says why in its log.
     */
    public boolean ensureJoinedBySnapshot(Path snapshot) throws PeerRefused, InvalidProtocolBufferException {
        if (isJoined()) {
            return true;
        }
        ByteString answer = session.query(Call.of(PEER_ITSELF, "cscc", "JoinBySnapshotStatus"));
        if (!JoinBySnapshotStatus.parseFrom(answer).getInProgress()) {
            session.query(Call.of(
                    PEER_ITSELF,
                    "cscc",
                    "JoinChainBySnapshot",
                    ByteString.copyFromUtf8(snapshot.toAbsolutePath().toString())));
        }
        return false;
    }

    /** Whether the peer takes part in the channel. */
    public boolean isJoined() throws PeerRefused, InvalidProtocolBufferException {
        ByteString answer = session.query(Call.of(PEER_ITSELF, "cscc", "GetChannels"));
        return ChannelQueryResponse.parseFrom(answer).getChannelsList().stream()
                .map(ChannelInfo::getChannelId)
                .anyMatch(channel::equals);
    }

    /** The configuration of the channel, as far as the peer has followed it. */
    public Config configuration() throws PeerRefused, InvalidProtocolBufferException {
        return Config.parseFrom(
                session.query(Call.of(PEER_ITSELF, "cscc", "GetChannelConfig", ByteString.copyFromUtf8(channel))));
    }

    /** The block with which the channel began. */
    public Block firstBlock() throws PeerRefused, InvalidProtocolBufferException {
        return block(0);
    }

    /** The newest block that the peer has committed. */
    public Block newestBlock() throws PeerRefused, InvalidProtocolBufferException {
        // The greatest number stands for it.
        return block(-1);
    }

    /** A block by its number, which is unsigned. */
    public Block block(long number) throws PeerRefused, InvalidProtocolBufferException {
        return Block.parseFrom(session.query(Call.of(
                channel,
                "qscc",
                "GetBlockByNumber",
                ByteString.copyFromUtf8(channel),
                ByteString.copyFromUtf8(Long.toUnsignedString(number)))));
    }

    /** The number of blocks that the peer has committed. */
    public long height() throws PeerRefused, InvalidProtocolBufferException {
        return info().getHeight();
    }

    /** How far the peer's ledger goes, and from where. */
    public BlockchainInfo info() throws PeerRefused, InvalidProtocolBufferException {
        return BlockchainInfo.parseFrom(
                session.query(Call.of(channel, "qscc", "GetChainInfo", ByteString.copyFromUtf8(channel))));
    }
}
