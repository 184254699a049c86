package org.portolan.gateway.reading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up transactions by their place. */
@Component
public final class LedgerPlaces {
    private final JdbcClient jdbc;

    LedgerPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The transaction at a place that some row of the read model refers to. */
    public LedgerPlace at(long block, int transaction) {
        return jdbc.sql("select transaction_id, ledger_time from transactions"
                        + " where block_number = ? and transaction_number = ?")
                .params(block, transaction)
                .query((row, count) -> new LedgerPlace(block, transaction, row.getString(1), row.getString(2)))
                .single();
    }
}
