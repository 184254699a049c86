package org.portolan.gateway.owned.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.owned.view.search.OwnedQueries;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.query.PageWish.Page;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads records of every kind. It asks nobody whether the reader may see them, but lists within the sight it is given. */
@Component
public final class OwnedReader {
    /** Up to how many records of a list are counted: to count more takes longer than to read a page. */
    public static final int COUNTED = 10_000;
    /** And of one that is searched by several things together, each of which many records may have. */
    private static final int COUNTED_IN_SEARCH = 1_000;

    /** That nothing happened to a record {@code r} since it was created: its creation then stands in the record alone. */
    public static final String UNCHANGED =
            "not exists (select 1 from owned_changes c where c.kind = r.kind and c.owner = r.owner and c.id = r.id)";

    private static final String HISTORY = """
            select h.status, h.changed_by, h.block_number, h.transaction_number, t.transaction_id, t.ledger_time from (
                select change_number, status, changed_by, block_number, transaction_number from owned_changes
                where kind = ? and owner = ? and id = ?
                union all
                select 0, status, owner, created_block, created_transaction from owned_records r
                where kind = ? and owner = ? and id = ? and UNCHANGED
            ) h join transactions t
                on t.block_number = h.block_number and t.transaction_number = h.transaction_number
            order by h.change_number
            """.replace("UNCHANGED", UNCHANGED);

    private static final String SAID = """
            select s.owner, s.id, s.said_by, s.content, s.confidential,
                s.block_number, s.transaction_number, t.transaction_id, t.ledger_time
            from said_records s join transactions t
                on t.block_number = s.block_number and t.transaction_number = s.transaction_number
            where s.kind = ? and s.owner = ? and s.id = ? order by s.said_by
            """;

    private final JdbcClient jdbc;
    private final OwnedQueries queries;

    OwnedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.queries = new OwnedQueries(jdbc);
    }

    /**
     * Records that a query selects, as far as it selects them, each with the transactions that created and changed it, and
     * with whatever else the query selects; in no order.
     */
    public static String placed(String records) {
        return """
                select r.*, c.transaction_id as created_id, c.ledger_time as created_time,
                    l.transaction_id as changed_id, l.ledger_time as changed_time
                from (RECORDS) r
                join transactions c
                    on c.block_number = r.created_block and c.transaction_number = r.created_transaction
                join transactions l
                    on l.block_number = r.changed_block and l.transaction_number = r.changed_transaction
                """.replace("RECORDS", records);
    }

    /** The confidential parts, as far as this administration has them, of the records with a word. */
    public static <D> List<D> partsFoundBy(JdbcClient jdbc, OwnedKind<?, D> kind, String word, String value) {
        var sought = Word.of(kind.word(), word, value);
        return jdbc.sql("select r.confidential from " + Word.FOUND + " and r.confidential is not null")
                .params(sought.first(), sought.last(), sought.sought())
                .query((row, count) -> ConfidentialPart.read(
                                utf8(row.getString(1)), kind.sealing().shape())
                        .content())
                .list();
    }

    /** All records with a word, the one created first first: for kinds of which there are few with each. */
    public <T, D> List<StoredRecord<T, D>> foundBy(OwnedKind<T, D> kind, String word, String value) {
        var sought = Word.of(kind.word(), word, value);
        return jdbc.sql(placed("select r.* from " + Word.FOUND) + " order by r.place")
                .params(sought.first(), sought.last(), sought.sought())
                .query((row, count) -> read(kind, row))
                .list();
    }

    /** One record by its name. */
    public <T, D> Optional<StoredRecord<T, D>> find(OwnedKind<T, D> kind, MspId owner, String id) {
        return jdbc.sql(placed("select * from owned_records where kind = ? and owner = ? and id = ?"))
                .params(kind.word(), owner.id(), id)
                .query((row, count) -> read(kind, row))
                .optional();
    }

    /** A page of records, in the order that is wanted; without a cursor it is the first. */
    public <T, D> Page<StoredRecord<T, D>> list(
            OwnedKind<T, D> kind, Sight sight, Wanted wanted, PageWish<OwnedCursor> wish) {
        var query = queries.of(kind, sight, wanted);
        var statement = jdbc.sql(placed(query.page(wish.after().isPresent())) + query.inOrder())
                .params(query.parameters())
                .param("most", wish.read());
        wish.after().ifPresent(last -> statement.param("after", last.place()));
        return wish.page(
                statement.query((row, count) -> read(kind, row)).list(),
                last -> last.cursor().toString());
    }

    /** The same, if the cursor is one that a page within this sight can have handed out. */
    public <T, D> Page<StoredRecord<T, D>> listed(
            OwnedKind<T, D> kind, Sight sight, Wanted wanted, PageWish<OwnedCursor> wish) {
        if (wish.after().filter(last -> !isListed(kind, sight, last)).isPresent()) {
            throw PageWish.strangeCursor();
        }
        return list(kind, sight, wanted, wish);
    }

    /** In whatever state: what is wanted may have changed since the page was read. */
    private boolean isListed(OwnedKind<?, ?> kind, Sight sight, OwnedCursor last) {
        var query = OwnedQueries.ofOne(kind, sight);
        return jdbc.sql(query.has())
                        .params(query.parameters())
                        .param("after", last.place())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many such records there are within the sight, as far as they are counted. */
    public int count(OwnedKind<?, ?> kind, Sight sight, Wanted wanted) {
        var query = queries.of(kind, sight, wanted);
        return jdbc.sql(query.count())
                .params(query.parameters())
                .param("most", wanted.isSearch() ? COUNTED_IN_SEARCH : COUNTED)
                .query(Integer.class)
                .single();
    }

    /** All that happened to a record, its creation first. */
    public List<RecordChange> history(OwnedKind<?, ?> kind, MspId owner, String id) {
        return jdbc.sql(HISTORY)
                .params(kind.word(), owner.id(), id)
                .params(kind.word(), owner.id(), id)
                .query((row, count) -> new RecordChange(
                        row.getString(1),
                        new MspId(row.getString(2)),
                        new LedgerPlace(row.getLong(3), row.getInt(4), row.getString(5), row.getString(6))))
                .list();
    }

    /** What members last said about a record, by the names of the members. */
    public <T> List<StoredSaying<T>> said(SaidKind<T> kind, MspId owner, String id) {
        return jdbc.sql(SAID)
                .params(kind.word(), owner.id(), id)
                .query((row, count) -> new StoredSaying<>(
                        said(kind, row),
                        Optional.ofNullable(row.getString(5)),
                        new LedgerPlace(row.getLong(6), row.getInt(7), row.getString(8), row.getString(9))))
                .list();
    }

    /** What members last said in words of a kind, about whatever. */
    public <T> List<T> said(SaidKind<T> kind) {
        return jdbc.sql("select owner, id, said_by, content from said_records where kind = ?")
                .params(kind.word())
                .query((row, count) -> said(kind, row))
                .list();
    }

    private static <T> T said(SaidKind<T> kind, ResultSet row) throws SQLException {
        return kind.kept(List.of(row.getString(1), row.getString(2), row.getString(3)), utf8(row.getString(4)));
    }

    /** A record as {@link #placed} has it selected. */
    public static <T, D> StoredRecord<T, D> read(OwnedKind<T, D> kind, ResultSet row) throws SQLException {
        return new StoredRecord<>(
                kind,
                kind.shape().readStored(utf8(row.getString("content"))),
                Optional.ofNullable(row.getString("confidential"))
                        .map(text ->
                                ConfidentialPart.read(utf8(text), kind.sealing().shape())),
                new OwnedCursor(row.getLong("place")),
                place("created", row),
                place("changed", row));
    }

    private static LedgerPlace place(String what, ResultSet row) throws SQLException {
        return new LedgerPlace(
                row.getLong(what + "_block"),
                row.getInt(what + "_transaction"),
                row.getString(what + "_id"),
                row.getString(what + "_time"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
