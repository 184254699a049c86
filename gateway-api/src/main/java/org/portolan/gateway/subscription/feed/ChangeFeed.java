package org.portolan.gateway.subscription.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.subscription.feed.FeedEntry.Change;
import org.portolan.gateway.subscription.feed.FeedEntry.RecordName;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of records of every kind in the order of the ledger. */
@Component
public final class ChangeFeed {
    private static final String ENTRIES = """
            select kind, owner, id, status, block_number, transaction_number, write_number from owned_changes
            where block_number >= :block and block_number <= :last and (block_number > :block
                or transaction_number > :transaction
                or transaction_number = :transaction and write_number > :write) and kind in (:kinds)
            order by block_number, transaction_number, write_number fetch first :most rows only
            """;
    private static final String CHANGE = """
            select c.changed_by, c.content, t.transaction_id, t.ledger_time from owned_changes c join transactions t
                on t.block_number = c.block_number and t.transaction_number = c.transaction_number
            where c.kind = ? and c.owner = ? and c.id = ?
                and c.block_number = ? and c.transaction_number = ? and c.write_number = ?
            """;

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
                        .query((row, count) -> entry(row))
                        .list();
    }

    /** The content of an entry. */
    public FeedChange change(Change entry) {
        var place = entry.position();
        return jdbc.sql(CHANGE)
                .params(
                        entry.record().kind(),
                        entry.record().owner().id(),
                        entry.record().id())
                .params(place.block(), place.transaction(), place.position())
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
