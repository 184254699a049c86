package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.portolan.network.fabric.peer.Call;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/**
 * The configuration of a channel that is in force at a peer.
 *
 * @param block the block that brought it, by which an orderer joins the channel; an empty one where the peer
 *     joined after it by a snapshot
 */
public record ChannelConfiguration(String channel, Config config, Block block) {

    /** Asks the session's peer for the latest configuration. */
    public static ChannelConfiguration read(PeerSession session, String channel) throws PeerRefused, UpdateRefused {
        ByteString name = ByteString.copyFromUtf8(channel);
        try {
            return of(channel, Block.parseFrom(session.query(Call.of(channel, "cscc", "GetConfigBlock", name))));
        } catch (PeerRefused _) {
            // A peer that joined by a snapshot has no earlier block, but the configuration all the same.
            return withoutBlock(channel, session.query(Call.of(channel, "cscc", "GetChannelConfig", name)), session);
        } catch (InvalidProtocolBufferException e) {
            throw unreadable(channel, session, e);
        }
    }

    private static ChannelConfiguration withoutBlock(String channel, ByteString config, PeerSession session)
            throws UpdateRefused {
        try {
            return new ChannelConfiguration(channel, Config.parseFrom(config), Block.getDefaultInstance());
        } catch (InvalidProtocolBufferException e) {
            throw unreadable(channel, session, e);
        }
    }

    private static UpdateRefused unreadable(String channel, PeerSession session, Exception cause) {
        return new UpdateRefused(
                "%s does not answer with the configuration of channel %s".formatted(session.peer(), channel), cause);
    }

    static ChannelConfiguration of(String channel, Block block) throws InvalidProtocolBufferException {
        Envelope envelope = Envelope.parseFrom(block.getData().getData(0));
        ByteString content = Payload.parseFrom(envelope.getPayload()).getData();
        return new ChannelConfiguration(
                channel, ConfigEnvelope.parseFrom(content).getConfig(), block);
    }

    /** How often the configuration has changed; 0 is how the channel was made. */
    public long sequence() {
        return config.getSequence();
    }

    /** The group of a kind of node: Application or Orderer. */
    public ConfigGroup group(String name) {
        return config.getChannelGroup().getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
    }

    /** The configuration as it would be after a change; nothing is sent anywhere. */
    public Config changed(Consumer<ConfigGroup.Builder> change) {
        Config.Builder changed = config.toBuilder();
        change.accept(changed.getChannelGroupBuilder());
        return changed.build();
    }
}
