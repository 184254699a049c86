package org.portolan.gateway.owned.view.projection;

import java.util.List;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down what happened to records, one row for each change. */
final class ChangeTable {
    private final JdbcTemplate jdbc;

    ChangeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the names in the record's key: of its owner and its own. */
    void create(String kind, List<String> names, String status, MspId by, TransactionPosition position) {
        insert(kind, names, new Change(0, status, by, position));
    }

    /** Nothing is a change of a record that is not shown. */
    void change(String kind, List<String> names, String status, MspId by, TransactionPosition position) {
        List<Integer> last = jdbc.query(
                "select change_number from owned_changes where kind = ? and owner = ? and id = ?"
                        + " order by change_number desc fetch first 1 row only",
                (row, count) -> row.getInt(1),
                kind,
                names.get(0),
                names.get(1));
        if (!last.isEmpty()) {
            insert(kind, names, new Change(last.getFirst() + 1, status, by, position));
        }
    }

    private record Change(int number, String status, MspId by, TransactionPosition position) {}

    private void insert(String kind, List<String> names, Change change) {
        jdbc.update(
                "insert into owned_changes (kind, owner, id, change_number, status, changed_by, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?, ?)",
                kind,
                names.get(0),
                names.get(1),
                change.number(),
                change.status(),
                change.by().id(),
                change.position().block(),
                change.position().transaction());
    }
}
