package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Opens blocks: keeps the endorser transactions that the peer marked valid, and drops everything else. */
public final class BlockReader {

    private BlockReader() {}

    /** Reads a block that fits the chain, together with what our own peer holds of its private data. */
    public static BlockContent read(BlockAndPrivateData delivered) {
        var block = delivered.getBlock();
        var number = block.getHeader().getNumber();
        var transactions = new ArrayList<LedgerTransaction>();
        for (int position = 0; position < block.getData().getDataCount(); position++) {
            if (isValid(block, position)) {
                var secrets = delivered.getPrivateDataMapOrDefault(position, TxPvtReadWriteSet.getDefaultInstance());
                read(number, position, block.getData().getData(position), secrets)
                        .ifPresent(transactions::add);
            }
        }
        return new BlockContent(number, transactions);
    }

    private static Optional<LedgerTransaction> read(
            long number, int position, ByteString bytes, TxPvtReadWriteSet secrets) {
        try {
            return new TransactionReader(number, position).read(Envelope.parseFrom(bytes), secrets);
        } catch (InvalidProtocolBufferException broken) {
            throw new UnreadableBlock("Transaction " + position + " of block " + number + " cannot be read", broken);
        }
    }

    private static boolean isValid(Block block, int position) {
        var metadata = block.getMetadata();
        if (metadata.getMetadataCount() <= BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE) {
            throw new UnreadableBlock("Block " + block.getHeader().getNumber() + " has no validity flags");
        }
        var flags = metadata.getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        if (flags.size() <= position) {
            throw new UnreadableBlock("Block " + block.getHeader().getNumber() + " has too few validity flags");
        }
        // Codes 254 and 255 exist: as signed bytes they would be negative.
        return Byte.toUnsignedInt(flags.byteAt(position)) == TxValidationCode.VALID_VALUE;
    }
}
