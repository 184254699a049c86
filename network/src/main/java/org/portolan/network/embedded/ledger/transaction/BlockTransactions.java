package org.portolan.network.embedded.ledger.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.blocks.ValidationFlags;

/** The transactions of a validated block: the id at each place, and the valid ones that wrote something, parsed. */
public record BlockTransactions(List<String> ids, NavigableMap<Integer, EndorserTransaction> valid) {
    public BlockTransactions {
        ids = List.copyOf(ids);
        valid = Collections.unmodifiableNavigableMap(new TreeMap<>(valid));
    }

    /** As the flags of the block say, so that a block is taken at any later time as it was when it came. */
    public static BlockTransactions of(Block block) {
        List<String> ids = new ArrayList<>();
        NavigableMap<Integer, EndorserTransaction> valid = new TreeMap<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            ByteString envelope = block.getData().getData(i);
            ids.add(id(envelope));
            if (ValidationFlags.of(block, i) == TxValidationCode.VALID) {
                int position = i;
                EndorserTransaction.in(envelope).ifPresent(transaction -> valid.put(position, transaction));
            }
        }
        return new BlockTransactions(ids, valid);
    }

    /** The id that an envelope claims, empty where it claims none. */
    public static String id(ByteString envelope) {
        try {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
            return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
        } catch (InvalidProtocolBufferException e) {
            return "";
        }
    }
}
