package org.portolan.gateway.subscription.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.subscription.feed.FeedEntry.Change;
import org.portolan.gateway.subscription.feed.FeedEntry.RecordName;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of records of every kind in the order of the ledger. */
@Component
public final class ChangeFeed {
    /**
     * Creations are looked for by the place, in whose order they are wanted. The kind is not given as a column alone: a
     * database would take all records of the kind and put them in order, however many.
     */
    private static final String ENTRIES = """
            select kind, owner, id, status, block_number, transaction_number, write_number from (
                (FOUND owned_changes WANTED)
                union all
                (FOUND told_changes WANTED)
                union all
                (select kind, owner, id, status, created_block, created_transaction, mod(place, :places)
                from owned_records r
                where place >= :first and place < :end and (created_block > :block
                    or created_transaction > :transaction
                    or created_transaction = :transaction and mod(place, :places) > :write)
                    and kind || '' in (:kinds) and UNCHANGED
                order by place fetch first :most rows only)
            ) entries order by block_number, transaction_number, write_number fetch first :most rows only
            """.replace("UNCHANGED", OwnedReader.UNCHANGED)
            .replace("FOUND", "select kind, owner, id, status, block_number, transaction_number, write_number from")
            .replace("WANTED", """
                where block_number >= :block and block_number <= :last and (block_number > :block
                    or transaction_number > :transaction
                    or transaction_number = :transaction and write_number > :write) and kind in (:kinds)
                order by block_number, transaction_number, write_number fetch first :most rows only""");

    private static final String CHANGE = """
            select c.changed_by, c.content, t.transaction_id, t.ledger_time from (
                select changed_by, content, block_number, transaction_number from owned_changes
                where kind = :kind and owner = :owner and id = :id
                    and block_number = :block and transaction_number = :transaction and write_number = :write
                union all
                select changed_by, content, block_number, transaction_number from told_changes
                where kind = :kind and owner = :owner and id = :id
                    and block_number = :block and transaction_number = :transaction and write_number = :write
                union all
                select owner, content, created_block, created_transaction from owned_records r
                where kind = :kind and owner = :owner and id = :id and place = :place and UNCHANGED
            ) c join transactions t
                on t.block_number = c.block_number and t.transaction_number = c.transaction_number
            """.replace("UNCHANGED", OwnedReader.UNCHANGED);

    private final JdbcClient jdbc;

    ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes next, of the kinds of which anything is wanted, up to the end of a block. */
    List<Change> between(Marker marker, long last, ToldTypes types, int most) {
        var kinds = types.kinds();
        return kinds.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRIES)
                        .param("kinds", kinds)
                        .param("block", marker.block())
                        .param("transaction", marker.transaction())
                        .param("write", marker.event())
                        .param("last", last)
                        .param("most", most)
                        .param("places", OwnedCursor.MOST)
                        .param(
                                "first",
                                OwnedCursor.at(Math.min(marker.block(), last + 1), 0, 0)
                                        .place())
                        .param("end", OwnedCursor.at(last + 1, 0, 0).place())
                        .query((row, count) -> entry(row))
                        .list();
    }

    /** The content of an entry. */
    public FeedChange change(Change entry) {
        var place = entry.position();
        return jdbc.sql(CHANGE)
                .param("kind", entry.record().kind())
                .param("owner", entry.record().owner().id())
                .param("id", entry.record().id())
                .param("block", place.block())
                .param("transaction", place.transaction())
                .param("write", place.position())
                .param(
                        "place",
                        OwnedCursor.at(place.block(), place.transaction(), place.position())
                                .place())
                .query((row, count) -> new FeedChange(
                        entry,
                        new MspId(row.getString(1)),
                        row.getString(2),
                        new TransactionPosition(
                                place.block(), place.transaction(), row.getString(3), Instant.parse(row.getString(4)))))
                .single();
    }

    private static Change entry(ResultSet row) throws SQLException {
        return new Change(
                new RecordName(row.getString(1), new MspId(row.getString(2)), row.getString(3)),
                row.getString(4),
                new LedgerPosition(row.getLong(5), row.getInt(6), row.getInt(7)));
    }
}
