package org.portolan.gateway.blocks.readmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.records.RecordKinds;
import org.portolan.records.digest.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that holds what blocks said. A block's rows and the checkpoint are written in one database transaction,
 * so that after a crash the next block to read is known exactly. Beside the checkpoint stands for which kinds of record it
 * was built: nobody who knows others adds to it.
 */
public final class ReadModel {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Projection> projections;
    private final Digest kinds;

    /** Projections run in the given order, but for those that conclude: they run last. */
    public ReadModel(JdbcClient jdbc, TransactionTemplate transaction, List<Projection> projections) {
        this(jdbc, transaction, projections, KindsDigest.of(RecordKinds.ALL));
    }

    ReadModel(JdbcClient jdbc, TransactionTemplate transaction, List<Projection> projections, Digest kinds) {
        this.kinds = kinds;
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
        transaction.executeWithoutResult(status -> empty());
    }

    /**
     * Empties it likewise where it was built for other kinds of record than are declared now, or is not known for which;
     * answers why, where it did.
     */
    public Optional<String> eraseIfBuiltForOtherKinds() {
        return transaction.execute(status -> {
            var former = builtFor();
            // The deletion asks again: it waits for what another process is keeping or emptying.
            int others = jdbc.sql("delete from checkpoint where kinds is distinct from ?")
                    .param(kinds.hex())
                    .update();
            if (others == 0) {
                return Optional.empty();
            }
            empty();
            return Optional.of(reason(former));
        });
    }

    private String reason(Optional<String> former) {
        return former.map(digest -> "it was built for the kinds of record " + digest + ", and these are " + kinds)
                .orElse("for which kinds of record it was built is not known; these are " + kinds);
    }

    private Optional<String> builtFor() {
        return jdbc.sql("select kinds from checkpoint where kinds is not null")
                .query(String.class)
                .optional();
    }

    private void empty() {
        Tables.FROM_LEDGER.forEach(table -> jdbc.sql("delete from " + table).update());
    }

    private void move(Optional<Checkpoint> before, Checkpoint after) {
        // Moving first locks the row: a second follower on the same database waits here and then fails.
        int moved = before.isPresent()
                ? jdbc.sql("update checkpoint set block_number = ?, block_hash = ?"
                                + " where block_number = ? and kinds = ?")
                        .params(after.block(), after.blockHash(), before.get().block(), kinds.hex())
                        .update()
                : jdbc.sql("insert into checkpoint (id, block_number, block_hash, genesis_hash, kinds)"
                                + " values (1, ?, ?, ?, ?)")
                        .params(after.block(), after.blockHash(), after.genesisHash(), kinds.hex())
                        .update();
        if (moved != 1) {
            throw new IllegalStateException("Another process moved the checkpoint of this read model, or built it"
                    + " for other kinds of record; only one gateway may follow into one database");
        }
    }
}
