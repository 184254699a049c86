package org.portolan.network.embedded.deliver;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredChaincodeAction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.FilteredTransactionActions;

/** Reduces a block to what became of its transactions; events lose their payload. */
final class FilteredBlocks {
    private FilteredBlocks() {}

    static FilteredBlock of(Block block) {
        FilteredBlock.Builder filtered =
                FilteredBlock.newBuilder().setNumber(block.getHeader().getNumber());
        for (BlockTransaction transaction : BlockTransaction.of(block)) {
            filtered.setChannelId(transaction.header().getChannelId())
                    .addFilteredTransactions(newTransaction(transaction));
        }
        return filtered.build();
    }

    private static FilteredTransaction newTransaction(BlockTransaction transaction) {
        FilteredTransaction.Builder filtered = FilteredTransaction.newBuilder()
                .setTxid(transaction.header().getTxId())
                .setType(HeaderType.forNumber(transaction.header().getType()))
                .setTxValidationCode(transaction.code());
        if (transaction.isEndorserTransaction()) {
            FilteredTransactionActions.Builder actions = FilteredTransactionActions.newBuilder();
            transaction.events().forEach(event -> actions.addChaincodeActions(newAction(event)));
            filtered.setTransactionActions(actions);
        }
        return filtered.build();
    }

    private static FilteredChaincodeAction newAction(ChaincodeEvent event) {
        return FilteredChaincodeAction.newBuilder()
                .setChaincodeEvent(event.toBuilder().clearPayload())
                .build();
    }
}
