package org.portolan.gateway.owned.view.projection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.owned.view.OwnedCursor;
import org.portolan.gateway.owned.view.projection.NewRows.Name;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes records, and the words by which they are found. */
final class RecordTable {
    /** Longer words than this are not found: no kind is looked for by sentences. */
    private static final int LONGEST_WORD = 500;

    private final JdbcTemplate jdbc;
    private final NewRows rows;
    private final ChangeTable changes;
    private final MspId administration;

    RecordTable(JdbcTemplate jdbc, NewRows rows, ChangeTable changes, MspId administration) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
        this.administration = administration;
    }

    /** What is kept of a record: its place in lists, its confidential part, its number and the text of its words. */
    record Known(long place, Optional<String> confidential, long number, String words) {}

    Optional<Known> find(String kind, OwnedRecord<?> record) {
        rows.settle(Name.of(kind, record.names()));
        return jdbc
                .query(
                        "select place, confidential, record_number, words from owned_records"
                                + " where kind = ? and owner = ? and id = ?",
                        (row, count) -> new Known(
                                row.getLong(1),
                                Optional.ofNullable(row.getString(2)),
                                row.getLong(3),
                                row.getString(4)),
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
        } else if (hasPlace(record) && (sent.isPresent() || !kind.keptWhereHeld())) {
            create(kind, record, sent);
        }
    }

    private static boolean hasPlace(OwnedRecord<?> record) {
        return record.position().transaction() < OwnedCursor.MOST && record.number() < OwnedCursor.MOST;
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
        long place = OwnedCursor.at(position.block(), position.transaction(), record.number())
                .place();
        var change = change(kind, record);
        var words = words(kind, record, part);
        long number = rows.nextNumber();
        rows.record(
                Name.of(kind.word(), record.names()),
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
                position.transaction(),
                number,
                Word.text(words));
        rows.words(Name.of(kind.word(), record.names()), words, number, place);
    }

    private <T, D> void change(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part, Known before) {
        var position = record.position();
        var change = change(kind, record);
        var words = words(kind, record, part);
        changes.add(kind.word(), record, change);
        jdbc.update(
                "update owned_records set status = ?, content = ?, confidential = ?, held = ?, changed_block = ?,"
                        + " changed_transaction = ?, words = ? where place = ?",
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                isHeld(record.owner(), part),
                position.block(),
                position.transaction(),
                Word.text(words),
                before.place());
        // Most changes leave the words as they were.
        if (!before.words().equals(Word.text(words))) {
            Word.read(before.words())
                    .forEach(word ->
                            jdbc.update("delete from owned_words where entry = ?", word.entry(before.number())));
            rows.words(Name.of(kind.word(), record.names()), words, before.number(), before.place());
        }
    }

    private static <T> ChangeTable.Change change(OwnedKind<T, ?> kind, OwnedRecord<T> record) {
        return new ChangeTable.Change(
                kind.status().apply(record.content()), kind.shape().text(record.content()));
    }

    private static <T, D> Set<Word> words(
            OwnedKind<T, D> kind, OwnedRecord<T> record, Optional<ConfidentialPart<D>> part) {
        var details = part.map(ConfidentialPart::content);
        Set<Word> words = new LinkedHashSet<>();
        for (var word : kind.words()) {
            var name = kind.word() + "." + word.name();
            word.values().apply(record.content(), details).stream()
                    .filter(value -> value.length() <= LONGEST_WORD)
                    .forEach(value -> words.add(new Word(name, value)));
        }
        return words;
    }

    private boolean isHeld(MspId owner, Optional<?> part) {
        return owner.equals(administration) || part.isPresent();
    }
}
