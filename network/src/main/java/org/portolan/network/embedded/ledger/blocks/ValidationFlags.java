package org.portolan.network.embedded.ledger.blocks;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The validation codes of a block's transactions, one unsigned byte each, in its metadata. */
public final class ValidationFlags {
    private ValidationFlags() {}

    /** In the order of the block's transactions. */
    public static ByteString encode(List<TxValidationCode> codes) {
        byte[] flags = new byte[codes.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) codes.get(i).getNumber();
        }
        return ByteString.copyFrom(flags);
    }

    /** NOT_VALIDATED where the block carries no flag or one that is unknown. */
    public static TxValidationCode of(Block block, int transaction) {
        List<ByteString> metadata = block.getMetadata().getMetadataList();
        int index = BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE;
        if (metadata.size() <= index || metadata.get(index).size() <= transaction) {
            return TxValidationCode.NOT_VALIDATED;
        }
        int flag = Byte.toUnsignedInt(metadata.get(index).byteAt(transaction));
        TxValidationCode code = TxValidationCode.forNumber(flag);
        return code == null ? TxValidationCode.NOT_VALIDATED : code;
    }

    /** Whether a transaction with this code was made by the creator its id names: only then is the id used up. */
    public static boolean provesId(TxValidationCode code) {
        return switch (code) {
            case NIL_ENVELOPE,
                    BAD_PAYLOAD,
                    BAD_COMMON_HEADER,
                    BAD_CREATOR_SIGNATURE,
                    BAD_PROPOSAL_TXID,
                    UNSUPPORTED_TX_PAYLOAD,
                    INVALID_CONFIG_TRANSACTION,
                    NOT_VALIDATED -> false;
            default -> true;
        };
    }
}
