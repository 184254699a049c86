package org.portolan.gateway.blocks.readmodel;

import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps who created which transaction when; the rows of all other subjects refer to these. */
public final class TransactionRows implements Projection {
    private final JdbcTemplate jdbc;

    /** Writes with the given template. */
    public TransactionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        List<Object[]> rows = block.transactions().stream()
                .map(transaction -> new Object[] {
                    transaction.position().block(),
                    transaction.position().transaction(),
                    transaction.position().transactionId(),
                    transaction.creator(),
                    transaction.position().ledgerTime().toString()
                })
                .toList();
        jdbc.batchUpdate(
                "insert into transactions (block_number, transaction_number, transaction_id, creator, ledger_time)"
                        + " values (?, ?, ?, ?, ?)",
                rows);
    }
}
