package org.portolan.gateway.blocks.content;

import java.time.Instant;

/**
 * Where a transaction stands on the ledger. The ledger time is the one its creator signed into the header, which is
 * also what contracts see; it is no proof of when the block was cut.
 */
public record TransactionPosition(long block, int transaction, String transactionId, Instant ledgerTime) {

    /** Names the place in a log line. */
    @Override
    public String toString() {
        return "transaction " + transactionId + " (block " + block + ", position " + transaction + ")";
    }
}
