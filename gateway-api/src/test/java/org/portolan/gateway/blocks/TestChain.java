package org.portolan.gateway.blocks;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.portolan.gateway.blocks.content.BlockReader;
import org.portolan.gateway.blocks.content.Sha256;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.Refusals;

/** A chain of blocks as a peer would deliver it, beginning with a configuration block. */
public final class TestChain {
    private final List<BlockAndPrivateData> blocks = new ArrayList<>();

    public TestChain(String channel) {
        var header = ChannelHeader.newBuilder().setType(HeaderType.CONFIG_VALUE).setChannelId(channel);
        var payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.build().toByteString()));
        var envelope =
                Envelope.newBuilder().setPayload(payload.build().toByteString()).build();
        blocks.add(BlockAndPrivateData.newBuilder()
                .setBlock(block(List.of(envelope.toByteString()), new byte[] {0}))
                .build());
    }

    /** Adds a block with these transactions. */
    public BlockAndPrivateData add(TestTransaction... transactions) {
        var delivered = BlockAndPrivateData.newBuilder();
        var envelopes = new ArrayList<ByteString>();
        var flags = new byte[transactions.length];
        for (int position = 0; position < transactions.length; position++) {
            var id = "tx-%d-%d".formatted(blocks.size(), position);
            envelopes.add(transactions[position].envelope(id).toByteString());
            flags[position] = (byte) transactions[position].validity;
            delivered.putPrivateDataMap(position, transactions[position].secrets());
        }
        var added = delivered.setBlock(block(envelopes, flags)).build();
        blocks.add(added);
        return added;
    }

    public List<BlockAndPrivateData> blocks() {
        return List.copyOf(blocks);
    }

    /** Forgets all blocks but the last: for chains that are longer than a test's memory. */
    public void keepLastOnly() {
        blocks.subList(0, blocks.size() - 1).replaceAll(block -> BlockAndPrivateData.getDefaultInstance());
    }

    private Block block(List<ByteString> envelopes, byte[] flags) {
        var previous = blocks.isEmpty()
                ? ByteString.EMPTY
                : ByteString.copyFrom(HexFormat.of()
                        .parseHex(HashChain.hashOf(blocks.getLast().getBlock().getHeader())));
        var metadata = BlockMetadata.newBuilder()
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.copyFrom(flags));
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(blocks.size())
                        .setPreviousHash(previous)
                        .setDataHash(Sha256.of(envelopes)))
                .setData(BlockData.newBuilder().addAllData(envelopes))
                .setMetadata(metadata)
                .build();
    }

    /** Reads what is new of the chain into a read model, as the follower does, and answers what was refused. */
    public List<Refusals.Refusal> into(ReadModel readModel) {
        var checkpoint = readModel.checkpoint();
        var refused = new ArrayList<Refusals.Refusal>();
        for (var block :
                blocks.subList(checkpoint.map(known -> (int) known.block() + 1).orElse(0), blocks.size())) {
            var after = HashChain.extend(checkpoint, block.getBlock());
            refused.addAll(
                    readModel.keep(BlockReader.read(block), checkpoint, after).found());
            checkpoint = Optional.of(after);
        }
        return refused;
    }
}
