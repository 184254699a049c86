package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.portolan.network.fabric.orderer.OrdererCall;
import org.portolan.network.fabric.orderer.OrdererEndpoint;
import org.portolan.network.fabric.orderer.OrdererUnavailable;
import org.portolan.network.msp.SigningIdentity;

/** The configuration as the first orderer that answers has it; the newest block says which block holds it. */
final class OrderedConfiguration implements ConfigurationSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final SeekPosition NEWEST =
            SeekPosition.newBuilder().setNewest(SeekNewest.getDefaultInstance()).build();

    private final String channel;
    private final List<OrdererEndpoint> orderers;
    private final SigningIdentity identity;
    private final Clock clock;

    OrderedConfiguration(String channel, List<OrdererEndpoint> orderers, SigningIdentity identity, Clock clock) {
        this.channel = channel;
        this.orderers = List.copyOf(orderers);
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "the orderers";
    }

    @Override
    public ChannelConfiguration read() throws IOException, UpdateRefused, InterruptedException {
        String refusal = "the connection file names none";
        for (OrdererEndpoint orderer : orderers) {
            try {
                return read(orderer);
            } catch (OrdererUnavailable e) {
                refusal = orderer.name() + ": " + e.getMessage();
            }
        }
        throw new UpdateRefused(
                "No orderer says how channel %s is configured; the last said %s".formatted(channel, refusal));
    }

    private ChannelConfiguration read(OrdererEndpoint orderer)
            throws IOException, OrdererUnavailable, InterruptedException, UpdateRefused {
        try {
            long number = lastConfiguration(block(orderer, NEWEST));
            SeekPosition position = SeekPosition.newBuilder()
                    .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                    .build();
            return ChannelConfiguration.of(channel, block(orderer, position));
        } catch (InvalidProtocolBufferException e) {
            throw new UpdateRefused(
                    "%s does not answer with the configuration of channel %s".formatted(orderer.name(), channel), e);
        }
    }

    private static long lastConfiguration(Block newest) throws InvalidProtocolBufferException {
        ByteString signatures = newest.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE);
        ByteString signed = Metadata.parseFrom(signatures).getValue();
        return OrdererBlockMetadata.parseFrom(signed).getLastConfig().getIndex();
    }

    private Block block(OrdererEndpoint orderer, SeekPosition position)
            throws IOException, OrdererUnavailable, InterruptedException {
        DeliverResponse answer = OrdererCall.deliver(orderer, newRequest(position), PATIENCE);
        if (!answer.hasBlock()) {
            throw new OrdererUnavailable("it answered " + answer.getStatus());
        }
        return answer.getBlock();
    }

    private Envelope newRequest(SeekPosition position) {
        Instant now = clock.instant();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(ChannelHeader.newBuilder()
                                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                                .setChannelId(channel)
                                .setTimestamp(Timestamp.newBuilder()
                                        .setSeconds(now.getEpochSecond())
                                        .setNanos(now.getNano()))
                                .build()
                                .toByteString())
                        .setSignatureHeader(UpdateSignature.newHeader(identity).toByteString()))
                .setData(SeekInfo.newBuilder()
                        .setStart(position)
                        .setStop(position)
                        .setBehavior(SeekInfo.SeekBehavior.FAIL_IF_NOT_READY)
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(identity.sign(payload.toByteArray())))
                .build();
    }
}
