package org.portolan.network.embedded.validation;

import java.util.List;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.commit.StateUpdates;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;

/** The judgement on a block: a code for each transaction, and what the valid ones change. */
public record ValidatedBlock(List<TxValidationCode> codes, BlockTransactions transactions, StateUpdates updates) {
    public ValidatedBlock {
        codes = List.copyOf(codes);
    }
}
