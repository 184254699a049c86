package org.portolan.network.embedded.deliver;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** A transaction as it lies in a block: its header, how it was judged, and the events it announced. */
public record BlockTransaction(ChannelHeader header, TxValidationCode code, List<ChaincodeEvent> events) {
    public BlockTransaction {
        events = List.copyOf(events);
    }

    /** Those of a block in order; an envelope that nobody can read is left out, as it was judged invalid. */
    public static List<BlockTransaction> of(Block block) {
        byte[] flags = block.getMetadata()
                .getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE)
                .toByteArray();
        List<BlockTransaction> transactions = new ArrayList<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            // Codes above 127 are negative bytes.
            TxValidationCode code = TxValidationCode.forNumber(i < flags.length ? Byte.toUnsignedInt(flags[i]) : 254);
            try {
                transactions.add(parse(Envelope.parseFrom(block.getData().getData(i)), code));
            } catch (InvalidProtocolBufferException e) {
                continue;
            }
        }
        return transactions;
    }

    boolean isEndorserTransaction() {
        return header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE;
    }

    private static BlockTransaction parse(Envelope envelope, TxValidationCode code)
            throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope.getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        List<ChaincodeEvent> events = new ArrayList<>();
        if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
            for (TransactionAction action :
                    Transaction.parseFrom(payload.getData()).getActionsList()) {
                ChaincodeEvent event = event(action);
                if (!event.getChaincodeId().isEmpty()) {
                    events.add(event);
                }
            }
        }
        return new BlockTransaction(header, code, events);
    }

    private static ChaincodeEvent event(TransactionAction action) throws InvalidProtocolBufferException {
        ChaincodeActionPayload payload = ChaincodeActionPayload.parseFrom(action.getPayload());
        ProposalResponsePayload response =
                ProposalResponsePayload.parseFrom(payload.getAction().getProposalResponsePayload());
        return ChaincodeEvent.parseFrom(
                ChaincodeAction.parseFrom(response.getExtension()).getEvents());
    }
}
