package org.portolan.gateway.owned.view.projection;

import java.util.Optional;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what members say about records, by the names in the key: of the owner, of the record, and of who speaks. */
final class SayingTable {
    private static final String THIS = " where kind = ? and owner = ? and id = ? and said_by = ?";

    private final JdbcTemplate jdbc;
    private final ChangeTable changes;

    SayingTable(JdbcTemplate jdbc, ChangeTable changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    Optional<String> find(SaidKind<?> kind, OwnedRecord<?> said) {
        return jdbc
                .query(
                        "select said_by from said_records" + THIS,
                        (row, count) -> row.getString(1),
                        kind.word(),
                        said.names().get(0),
                        said.names().get(1),
                        said.names().get(2))
                .stream()
                .findFirst();
    }

    <T, D> void keep(SaidKind<T> kind, Saying<T, D> saying, OwnedRecord<T> said) {
        var names = said.names();
        var change = new ChangeTable.Change(
                saying.status().apply(said.content()), saying.shape().text(said.content()));
        Optional<ConfidentialPart<D>> part =
                saying.digest().apply(said.content()).flatMap(digest -> said.confidential(digest, saying.sealed()));
        jdbc.update("delete from said_records" + THIS, kind.word(), names.get(0), names.get(1), names.get(2));
        jdbc.update(
                "insert into said_records (kind, owner, id, said_by, status, content, confidential, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kind.word(),
                names.get(0),
                names.get(1),
                said.owner().id(),
                change.status(),
                change.content(),
                part.map(ConfidentialPart::text).orElse(null),
                said.position().block(),
                said.position().transaction());
        changes.add(saying.subject(), said, change);
    }
}
