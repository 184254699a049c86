package org.portolan.gateway.blocks.readmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that holds what blocks said. A block's rows and the checkpoint are written in one database transaction,
 * so that after a crash the next block to read is known exactly.
 */
public final class ReadModel {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Projection> projections;

    /** Projections run in the given order, but for those that conclude: they run last. */
    public ReadModel(JdbcClient jdbc, TransactionTemplate transaction, List<Projection> projections) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.projections = projections.stream()
                .sorted(Comparator.comparing(Projection::concludes))
                .toList();
    }

    /** The last block kept, or nothing before the first. */
    public Optional<Checkpoint> checkpoint() {
        return jdbc.sql("select block_number, block_hash, genesis_hash from checkpoint")
                .query((row, count) -> new Checkpoint(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Keeps a block's content; all of it or nothing. */
    public Refusals keep(BlockContent content, Optional<Checkpoint> before, Checkpoint after) {
        var refusals = new Refusals();
        transaction.executeWithoutResult(status -> {
            move(before, after);
            projections.forEach(projection -> projection.project(content, refusals));
        });
        return refusals;
    }

    /** Empties what comes from the ledger; what this gateway sent there itself is kept elsewhere. */
    public void erase() {
        transaction.executeWithoutResult(status ->
                Tables.ALL.forEach(table -> jdbc.sql("delete from " + table).update()));
    }

    private void move(Optional<Checkpoint> before, Checkpoint after) {
        // Moving first locks the row: a second follower on the same database waits here and then fails.
        int moved = before.isPresent()
                ? jdbc.sql("update checkpoint set block_number = ?, block_hash = ? where block_number = ?")
                        .params(after.block(), after.blockHash(), before.get().block())
                        .update()
                : jdbc.sql("insert into checkpoint (id, block_number, block_hash, genesis_hash) values (1, ?, ?, ?)")
                        .params(after.block(), after.blockHash(), after.genesisHash())
                        .update();
        if (moved != 1) {
            throw new IllegalStateException("Another process moved the checkpoint of this read model; only one"
                    + " gateway may follow into one database");
        }
    }
}
