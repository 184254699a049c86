package org.portolan.network.embedded.lifecycle;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.portolan.network.embedded.ledger.Channel;

/** cscc: which channel there is and how it is configured; the configuration is in its first block. */
public final class ChannelQueries implements SystemChaincode {
    private static final String NAME = "cscc";

    private final Channel channel;

    public ChannelQueries(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Response invoke(SystemInvocation invocation) {
        return switch (invocation.function()) {
            case "GetChannels" -> Responses.success(newChannels());
            case "GetConfigBlock" -> ofChannel(invocation, () -> Responses.success(configBlock()));
            case "GetChannelConfig" -> ofChannel(invocation, this::channelConfig);
            default -> Responses.unknownFunction(NAME, invocation.function());
        };
    }

    private Response ofChannel(SystemInvocation invocation, java.util.function.Supplier<Response> answer) {
        String asked = invocation.text(1);
        return asked.equals(channel.settings().channel())
                ? answer.get()
                : Responses.failure("unknown channel ID, " + asked);
    }

    private ChannelQueryResponse newChannels() {
        return ChannelQueryResponse.newBuilder()
                .addChannels(
                        ChannelInfo.newBuilder().setChannelId(channel.settings().channel()))
                .build();
    }

    private Block configBlock() {
        return channel.block(0).orElseThrow();
    }

    private Response channelConfig() {
        try {
            Envelope envelope = Envelope.parseFrom(configBlock().getData().getData(0));
            Payload payload = Payload.parseFrom(envelope.getPayload());
            return Responses.success(ConfigEnvelope.parseFrom(payload.getData()).getConfig());
        } catch (InvalidProtocolBufferException e) {
            return Responses.failure("the configuration block cannot be read: " + e.getMessage());
        }
    }
}
