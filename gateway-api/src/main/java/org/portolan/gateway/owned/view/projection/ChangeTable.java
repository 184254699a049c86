package org.portolan.gateway.owned.view.projection;

import java.util.List;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.projection.NewRows.Name;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes down what happened to records, one row for each change with what all members see of it. A creation is known from
 * the record until something else happens; then it is written down first.
 */
final class ChangeTable {
    private static final String CREATION = """
            insert into owned_changes (kind, owner, id, change_number, status, changed_by, content, block_number,
                transaction_number, write_number)
            select kind, owner, id, 0, status, owner, content, created_block, created_transaction, mod(place, ?)
            from owned_records where kind = ? and owner = ? and id = ?
            """;

    private final JdbcTemplate jdbc;
    private final NewRows rows;

    ChangeTable(JdbcTemplate jdbc, NewRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A record as its owner changed it, or what somebody said about one; nothing is a change of one that is not shown. The
     * record must stand there yet as it was before.
     */
    void add(String kind, OwnedRecord<?> written, Change change) {
        rows.settle(Name.of(kind, written.names()));
        int number = next(kind, written.names());
        if (number > 0) {
            insert(kind, written, number, change);
        }
    }

    /** What became of a record, in one word and as text. */
    record Change(String status, String content) {}

    private int next(String kind, List<String> names) {
        List<Integer> last = jdbc.query(
                "select change_number from owned_changes where kind = ? and owner = ? and id = ?"
                        + " order by change_number desc fetch first 1 row only",
                (row, count) -> row.getInt(1),
                kind,
                names.get(0),
                names.get(1));
        return last.isEmpty()
                ? jdbc.update(CREATION, OwnedCursor.MOST, kind, names.get(0), names.get(1))
                : last.getFirst() + 1;
    }

    private void insert(String kind, OwnedRecord<?> written, int number, Change change) {
        rows.change(
                Name.of(kind, written.names()),
                kind,
                written.names().get(0),
                written.names().get(1),
                number,
                change.status(),
                written.owner().id(),
                change.content(),
                written.position().block(),
                written.position().transaction(),
                written.number());
    }
}
