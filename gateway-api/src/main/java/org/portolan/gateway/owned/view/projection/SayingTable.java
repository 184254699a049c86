package org.portolan.gateway.owned.view.projection;

import java.util.Optional;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.ToldChanges;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Change;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Place;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Subject;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.SaidKind.Told;
import org.portolan.records.ledger.Saying;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what members say, by the names in the key: of the owner and the record, if it is about one, and of who speaks. */
final class SayingTable {
    private static final String THIS = " where kind = ? and owner = ? and id = ? and said_by = ?";

    private final JdbcTemplate jdbc;
    private final ChangeTable changes;
    private final ToldChanges told;

    SayingTable(JdbcTemplate jdbc, ChangeTable changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.told = new ToldChanges(jdbc);
    }

    <T> Optional<String> find(SaidKind<T> kind, OwnedRecord<T> said) {
        var parts = kind.parts(said.names());
        // What is taken back is nothing new, even where what was said did not count.
        return kind.text().apply(said.content()).isEmpty()
                ? Optional.of(parts.getLast())
                : jdbc
                        .query(
                                "select said_by from said_records" + THIS,
                                (row, count) -> row.getString(1),
                                kind.word(),
                                parts.get(0),
                                parts.get(1),
                                parts.get(2))
                        .stream()
                        .findFirst();
    }

    <T> void keep(SaidKind<T> kind, OwnedRecord<T> said) {
        var parts = kind.parts(said.names());
        int before =
                jdbc.update("delete from said_records" + THIS, kind.word(), parts.get(0), parts.get(1), parts.get(2));
        var words = kind.text().apply(said.content());
        words.ifPresent(text -> jdbc.update(
                "insert into said_records (kind, owner, id, said_by, content, confidential, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?, ?)",
                kind.word(),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                text,
                kind.saying().flatMap(saying -> sealed(saying, said)).orElse(null),
                said.position().block(),
                said.position().transaction()));
        kind.saying().ifPresent(saying -> tell(saying, said));
        // What did not count is not told to be taken back.
        kind.told()
                .filter(how -> words.isPresent() || before > 0)
                .ifPresent(how -> tell(new Subject(kind.word(), said.owner(), parts.get(1)), how, said));
    }

    private static <T, D> Optional<String> sealed(Saying<T, D> saying, OwnedRecord<T> said) {
        return saying.sealed()
                .flatMap(part ->
                        part.digest().apply(said.content()).flatMap(digest -> said.confidential(digest, part.shape())))
                .map(ConfidentialPart::text);
    }

    private <T> void tell(Subject subject, Told<T> how, OwnedRecord<T> said) {
        told.add(
                subject,
                new Change(
                        how.status().apply(said.content()),
                        said.owner().id(),
                        how.content().apply(said.content())),
                new Place(said.position(), said.number()));
    }

    private <T> void tell(Saying<T, ?> saying, OwnedRecord<T> said) {
        changes.add(
                saying.subject(),
                said,
                new ChangeTable.Change(
                        saying.status().apply(said.content()), saying.shape().text(said.content())));
    }
}
