package org.portolan.network.embedded.ordering;

import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.Envelope;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ledger.CommittedStatus;
import org.portolan.network.embedded.ledger.blocks.ValidationFlags;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.validation.BlockValidator;
import org.portolan.network.embedded.validation.ValidatedBlock;

/** Makes the next block of a batch: validates, assembles, and has the channel take it. */
final class BlockCommitter {
    private final Channel channel;
    private final BlockValidator validator;
    private final BlockAssembler assembler;

    BlockCommitter(Channel channel, BlockValidator validator, BlockAssembler assembler) {
        this.channel = channel;
        this.validator = validator;
        this.assembler = assembler;
    }

    void commit(List<Envelope> batch) {
        BlockData.Builder data = BlockData.newBuilder();
        batch.forEach(envelope -> data.addData(envelope.toByteString()));
        Block previous = channel.last();
        long number = previous.getHeader().getNumber() + 1;
        try (StateSnapshot before = channel.snapshot()) {
            ValidatedBlock validated = validator.validate(number, data.getDataList(), before, this::isUsed);
            Block block = assembler.assemble(previous, data.build(), validated);
            channel.append(block, validated.transactions(), validated.updates());
        }
    }

    private boolean isUsed(String transactionId) {
        return channel.status(transactionId)
                .map(CommittedStatus::code)
                .filter(ValidationFlags::provesId)
                .isPresent();
    }
}
