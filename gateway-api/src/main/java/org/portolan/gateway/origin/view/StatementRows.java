package org.portolan.gateway.origin.view;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what each administration last said about a certificate; nobody else can say it in its name. */
@Component
final class StatementRows implements Projection {
    private static final String THIS = " where issuer = ? and number = ? and msp_id = ?";

    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    StatementRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(Statement.KIND, block, refusals, this::known, (said, before) -> keep(said));
    }

    private Optional<String> known(OwnedRecord<Statement> said) {
        return jdbc
                .queryForList(
                        "select msp_id from statements" + THIS,
                        String.class,
                        said.names().toArray())
                .stream()
                .findFirst();
    }

    private void keep(OwnedRecord<Statement> said) {
        var remarks = said.content()
                .remarksHash()
                .flatMap(hash -> said.confidential(hash, RejectionRemarks.SHAPE))
                .map(ConfidentialPart::text);
        jdbc.update("delete from statements" + THIS, said.names().toArray());
        jdbc.update(
                "insert into statements (issuer, number, msp_id, content, confidential, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?)",
                said.names().get(0),
                said.names().get(1),
                said.owner().id(),
                Statement.SHAPE.text(said.content()),
                remarks.orElse(null),
                said.position().block(),
                said.position().transaction());
    }
}
