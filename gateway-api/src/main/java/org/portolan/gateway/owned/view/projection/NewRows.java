package org.portolan.gateway.owned.view.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that a block adds to the tables of all kinds, written together. Who reads or changes what a record has there
 * settles it first, so that nothing of it is still unwritten.
 */
final class NewRows {
    private final JdbcTemplate jdbc;
    private final Set<Name> unwritten = new HashSet<>();
    private final List<@Nullable Object[]> records = new ArrayList<>();
    private final List<@Nullable Object[]> words = new ArrayList<>();
    private final List<@Nullable Object[]> changes = new ArrayList<>();

    NewRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a record is known by among those of all kinds. */
    record Name(String kind, String owner, String id) {
        static Name of(String kind, List<String> names) {
            return new Name(kind, names.get(0), names.get(1));
        }
    }

    /** Forgets what is left of a block that could not be kept. */
    void begin() {
        unwritten.clear();
        records.clear();
        words.clear();
        changes.clear();
    }

    /** A row of records, in the order of the columns. */
    void record(Name name, @Nullable Object... columns) {
        unwritten.add(name);
        records.add(columns);
    }

    /** A row of words, in the order of the columns. */
    void word(Name name, @Nullable Object... columns) {
        unwritten.add(name);
        words.add(columns);
    }

    /** A row of changes, in the order of the columns. */
    void change(Name name, @Nullable Object... columns) {
        unwritten.add(name);
        changes.add(columns);
    }

    /** Has what there is of a record written. */
    void settle(Name name) {
        if (unwritten.contains(name)) {
            write();
        }
    }

    /** Has everything written. */
    void write() {
        write(
                "insert into owned_records (place, kind, owner, id, status, content, confidential, held, created_block,"
                        + " created_transaction, changed_block, changed_transaction)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                records);
        write("insert into owned_words (place, word, word_value) values (?, ?, ?)", words);
        write(
                "insert into owned_changes (kind, owner, id, change_number, status, changed_by, content, block_number,"
                        + " transaction_number, write_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes);
        unwritten.clear();
    }

    private void write(String insert, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(insert, rows);
            rows.clear();
        }
    }
}
