package org.portolan.gateway.owned.view.projection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes records, and the words by which they are found. */
final class RecordTable {
    /** Longer words than this are not found: no kind is looked for by sentences. */
    private static final int LONGEST_WORD = 500;

    /** How many transactions of a block, and writes of a transaction, have a place; no contract writes so many. */
    private static final long MOST = 100_000;

    private final JdbcTemplate jdbc;
    private final ChangeTable changes;
    private final MspId administration;

    RecordTable(JdbcTemplate jdbc, ChangeTable changes, MspId administration) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.administration = administration;
    }

    /** What is kept of a record: its place in lists, and its confidential part. */
    record Known(long place, Optional<String> confidential) {}

    Optional<Known> find(String kind, OwnedRecord<?> record) {
        return jdbc
                .query(
                        "select place, confidential from owned_records where kind = ? and owner = ? and id = ?",
                        (row, count) -> new Known(row.getLong(1), Optional.ofNullable(row.getString(2))),
                        kind,
                        record.names().get(0),
                        record.names().get(1))
                .stream()
                .findFirst();
    }

    <T, D> void keep(OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<Known> before) {
        var sent = record.confidential(kind.sealing());
        if (before.isPresent()) {
            change(kind, record, sent.or(() -> stillBound(kind, record, before.get())), before.get());
        } else if (record.position().transaction() < MOST && record.number() < MOST) {
            create(kind, record, sent);
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
        long place = (position.block() * MOST + position.transaction()) * MOST + record.number();
        jdbc.update(
                "insert into owned_records (place, kind, owner, id, status, content, confidential, held, created_block,"
                        + " created_transaction, changed_block, changed_transaction)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                place,
                kind.word(),
                record.names().get(0),
                record.names().get(1),
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                isHeld(record.owner(), part),
                position.block(),
                position.transaction(),
                position.block(),
                position.transaction());
        addWords(kind, record, part, place);
        changes.create(kind.word(), record, change);
    }

    private <T, D> void change(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part, Known before) {
        var position = record.position();
        var change = change(kind, record);
        jdbc.update(
                "update owned_records set status = ?, content = ?, confidential = ?, held = ?, changed_block = ?,"
                        + " changed_transaction = ? where place = ?",
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                isHeld(record.owner(), part),
                position.block(),
                position.transaction(),
                before.place());
        jdbc.update("delete from owned_words where place = ?", before.place());
        addWords(kind, record, part, before.place());
        changes.change(kind.word(), record, change);
    }

    private static <T> ChangeTable.Change change(OwnedKind<T, ?> kind, OwnedRecord<T> record) {
        return new ChangeTable.Change(
                kind.status().apply(record.content()), kind.shape().text(record.content()));
    }

    private <T, D> void addWords(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part, long place) {
        var details = part.map(ConfidentialPart::content);
        var values = kind.words().stream()
                .flatMap(word -> word.values().apply(record.content(), details).stream()
                        .distinct()
                        .filter(value -> value.length() <= LONGEST_WORD)
                        .flatMap(value -> Stream.of((Object) place, kind.word() + "." + word.name(), value)))
                .toArray();
        if (values.length > 0) {
            jdbc.update(
                    "insert into owned_words (place, word, word_value) values (?, ?, ?)"
                            + ", (?, ?, ?)".repeat(values.length / 3 - 1),
                    values);
        }
    }

    private boolean isHeld(MspId owner, Optional<?> part) {
        return owner.equals(administration) || part.isPresent();
    }
}
