package org.portolan.gateway.owned.view.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.blocks.readmodel.Word;
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
    private long lastNumber;

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
        lastNumber = -1;
    }

    /** The number of a new record: they are numbered in the order of their places. */
    long nextNumber() {
        if (lastNumber < 0) {
            lastNumber = jdbc
                    .queryForList(
                            "select record_number from owned_records order by place desc fetch first 1 row only",
                            Long.class)
                    .stream()
                    .findFirst()
                    .orElse(0L);
        }
        return ++lastNumber;
    }

    /** A row of records, in the order of the columns. */
    void record(Name name, @Nullable Object... columns) {
        unwritten.add(name);
        records.add(columns);
    }

    /** The words that a record at this place has from now on. */
    void words(Name name, Collection<Word> found, long number, long place) {
        unwritten.add(name);
        found.stream()
                .map(word -> word.entry(number))
                .distinct()
                .forEach(entry -> words.add(new Object[] {entry, place}));
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
                        + " created_transaction, changed_block, changed_transaction, record_number, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                records);
        write("insert into owned_words (entry, place) values (?, ?)", words);
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
