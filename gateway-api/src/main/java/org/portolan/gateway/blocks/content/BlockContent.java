package org.portolan.gateway.blocks.content;

import java.util.List;

/** The valid transactions of one block, in their order. */
public record BlockContent(long number, List<LedgerTransaction> transactions) {

    /** Copies the transactions. */
    public BlockContent {
        transactions = List.copyOf(transactions);
    }
}
