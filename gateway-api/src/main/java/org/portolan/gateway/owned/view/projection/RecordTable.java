package org.portolan.gateway.owned.view.projection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes records, and the words by which they are found. */
final class RecordTable {
    /** Longer words than this are not found: no kind is looked for by sentences. */
    private static final int LONGEST_WORD = 500;

    private final JdbcTemplate jdbc;
    private final ChangeTable changes;
    private final MspId administration;

    RecordTable(JdbcTemplate jdbc, ChangeTable changes, MspId administration) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.administration = administration;
    }

    /** What is kept of a record: its confidential part, and where it was created. */
    record Known(Optional<String> confidential, Created created) {}

    /** Where a record was created, which is its place in lists. */
    record Created(long block, int transaction, int write) {}

    Optional<Known> find(String kind, OwnedRecord<?> record) {
        return jdbc
                .query(
                        "select confidential, created_block, created_transaction, created_write from owned_records"
                                + " where kind = ? and owner = ? and id = ?",
                        (row, count) -> known(row),
                        kind,
                        record.names().get(0),
                        record.names().get(1))
                .stream()
                .findFirst();
    }

    <T, D> void keep(OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<Known> before) {
        var sent = record.confidential(kind.sealing());
        if (before.isEmpty()) {
            create(kind, record, sent);
        } else {
            change(kind, record, sent.or(() -> stillBound(kind, record, before.get())), before.get());
        }
    }

    /** A confidential part stays while the public one binds it; one that came with the change takes its place. */
    private static <T, D> Optional<ConfidentialPart<D>> stillBound(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Known before) {
        var digest = kind.sealing().digest().apply(record.content());
        return before.confidential()
                .map(text -> ConfidentialPart.read(
                        text.getBytes(StandardCharsets.UTF_8), kind.sealing().shape()))
                .filter(part -> part.digest().equals(digest));
    }

    private <T, D> void create(OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part) {
        var position = record.position();
        var change = change(kind, record);
        jdbc.update(
                "insert into owned_records (kind, owner, id, status, content, confidential, held, created_block,"
                        + " created_transaction, created_write, changed_block, changed_transaction)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kind.word(),
                record.names().get(0),
                record.names().get(1),
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                isHeld(record.owner(), part),
                position.block(),
                position.transaction(),
                record.number(),
                position.block(),
                position.transaction());
        addWords(kind, record, part, new Created(position.block(), position.transaction(), record.number()));
        changes.create(kind.word(), record, change);
    }

    private <T, D> void change(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part, Known before) {
        var position = record.position();
        var change = change(kind, record);
        jdbc.update(
                "update owned_records set status = ?, content = ?, confidential = ?, held = ?, changed_block = ?,"
                        + " changed_transaction = ? where kind = ? and owner = ? and id = ?",
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                isHeld(record.owner(), part),
                position.block(),
                position.transaction(),
                kind.word(),
                record.names().get(0),
                record.names().get(1));
        jdbc.update(
                "delete from owned_words where kind = ? and owner = ? and id = ?",
                kind.word(),
                record.names().get(0),
                record.names().get(1));
        addWords(kind, record, part, before.created());
        changes.change(kind.word(), record, change);
    }

    private static <T> ChangeTable.Change change(OwnedKind<T, ?> kind, OwnedRecord<T> record) {
        return new ChangeTable.Change(
                kind.status().apply(record.content()), kind.shape().text(record.content()));
    }

    private <T, D> void addWords(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part, Created created) {
        var details = part.map(ConfidentialPart::content);
        var rows = kind.words().stream()
                .flatMap(word -> word.values().apply(record.content(), details).stream()
                        .distinct()
                        .filter(value -> value.length() <= LONGEST_WORD)
                        .map(value -> new Object[] {
                            kind.word(),
                            record.names().get(0),
                            record.names().get(1),
                            word.name(),
                            value,
                            created.block(),
                            created.transaction(),
                            created.write()
                        }))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into owned_words (kind, owner, id, word, word_value, created_block, created_transaction,"
                            + " created_write) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    private boolean isHeld(MspId owner, Optional<?> part) {
        return owner.equals(administration) || part.isPresent();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Optional.ofNullable(row.getString(1)), new Created(row.getLong(2), row.getInt(3), row.getInt(4)));
    }
}
