package org.portolan.gateway.owned.view.projection;

import java.util.List;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down what happened to records, one row for each change with what all members see of it. */
final class ChangeTable {
    private final JdbcTemplate jdbc;

    ChangeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A record as it was created. */
    void create(String kind, OwnedRecord<?> record, Change change) {
        insert(kind, record, 0, change);
    }

    /** A record as its owner changed it, or what somebody said about one; nothing is a change of one that is not shown. */
    void change(String kind, OwnedRecord<?> written, Change change) {
        List<Integer> last = jdbc.query(
                "select change_number from owned_changes where kind = ? and owner = ? and id = ?"
                        + " order by change_number desc fetch first 1 row only",
                (row, count) -> row.getInt(1),
                kind,
                written.names().get(0),
                written.names().get(1));
        if (!last.isEmpty()) {
            insert(kind, written, last.getFirst() + 1, change);
        }
    }

    /** What became of a record, in one word and as text. */
    record Change(String status, String content) {}

    private void insert(String kind, OwnedRecord<?> written, int number, Change change) {
        jdbc.update(
                "insert into owned_changes (kind, owner, id, change_number, status, changed_by, content, block_number,"
                        + " transaction_number, write_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
