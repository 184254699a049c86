package org.portolan.network.embedded.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.jspecify.annotations.Nullable;
import org.portolan.network.hash.BlockHashes;
import org.portolan.network.hash.Sha256;

/** Block 0 of a channel: its configuration, which nobody signs because nothing comes before it. */
public final class ConfigBlock {
    private ConfigBlock() {}

    /** Made once, when the channel is founded; later starts check that theirs would be of the same channel. */
    public static Block first(ChannelSettings settings) {
        BlockData data = BlockData.newBuilder()
                .addData(envelope(settings).toByteString())
                .build();
        LastConfig lastConfig = LastConfig.newBuilder().setIndex(0).build();
        OrdererBlockMetadata signed =
                OrdererBlockMetadata.newBuilder().setLastConfig(lastConfig).build();
        ByteString valid = ByteString.copyFrom(new byte[1]);
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setNumber(0).setDataHash(BlockHashes.dataHash(data)))
                .setData(data)
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(metadata(signed.toByteString()))
                        .addMetadata(metadata(lastConfig.toByteString()))
                        .addMetadata(valid)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
    }

    /** Refuses settings of another channel, or with other CAs than those that the channel was founded with. */
    public static void checkFits(Block genesis, ChannelSettings settings) {
        try {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(genesis.getData().getData(0)).getPayload());
            String channel = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getChannelId();
            if (!channel.equals(settings.channel())) {
                throw new IllegalArgumentException(
                        "the ledger is of channel " + channel + ", not of " + settings.channel());
            }
            ConfigGroup organisations = ConfigEnvelope.parseFrom(payload.getData())
                    .getConfig()
                    .getChannelGroup()
                    .getGroupsOrDefault("Application", ConfigGroup.getDefaultInstance());
            for (ChannelOrganisation organisation : settings.organisations()) {
                checkRoots(organisation, organisations.getGroupsMap().get(organisation.mspId()));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("block 0 of the ledger holds no channel configuration", e);
        }
    }

    private static void checkRoots(ChannelOrganisation organisation, @Nullable ConfigGroup founded)
            throws InvalidProtocolBufferException {
        if (founded == null) {
            return;
        }
        ByteString config =
                MSPConfig.parseFrom(founded.getValuesOrThrow("MSP").getValue()).getConfig();
        if (!FabricMSPConfig.parseFrom(config)
                .getRootCertsList()
                .equals(organisation.msp().config().getRootCertsList())) {
            throw new IllegalArgumentException("the ledger was founded with another CA of " + organisation.mspId()
                    + ": take the identities it was founded with, or another folder for the ledger");
        }
    }

    private static ByteString metadata(ByteString value) {
        return Metadata.newBuilder().setValue(value).build().toByteString();
    }

    private static Envelope envelope(ChannelSettings settings) {
        ByteString nonce = Sha256.of(settings.channel());
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setVersion(1)
                .setChannelId(settings.channel())
                .setTxId(transactionId(nonce))
                .build();
        ConfigEnvelope config = ConfigEnvelope.newBuilder()
                .setConfig(Config.newBuilder().setChannelGroup(new ConfigTree(settings).build()))
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(channelHeader.toByteString())
                        .setSignatureHeader(SignatureHeader.newBuilder()
                                .setNonce(nonce)
                                .build()
                                .toByteString()))
                .setData(config.toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }

    private static String transactionId(ByteString nonce) {
        return HexFormat.of().formatHex(Sha256.of(nonce).toByteArray());
    }
}
