package org.portolan.gateway.origin.view;

import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what each administration last said about a certificate; nobody else can say it in its name. */
@Component
final class StatementRows implements Projection {
    private static final OwnedRecordType<Statement> STATEMENTS =
            new OwnedRecordType<>("originStatement", 3, Statement.SHAPE::readStored);

    private final JdbcTemplate jdbc;
    private final MspId administration;

    StatementRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.administration = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        STATEMENTS.forEach(block, refusals, administration, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, Statement statement) {
        if (!write.key().attribute(2).equals(statement.by().id())) {
            records.refuse(RefusalReason.WRONG_KEY, write);
            return;
        }
        int known = jdbc.queryForList(
                        "select msp_id from statements where issuer = ? and number = ? and msp_id = ?",
                        write.key().attributes().toArray())
                .size();
        if (records.accepts(write, statement.by(), known > 0)) {
            keep(records, write, statement);
        }
    }

    private void keep(OwnedRecords records, StateWrite write, Statement statement) {
        var remarks = statement
                .remarksHash()
                .flatMap(hash -> records.confidential(write, hash, RejectionRemarks.SHAPE))
                .map(ConfidentialPart::text);
        var position = records.transaction().position();
        jdbc.update(
                "delete from statements where issuer = ? and number = ? and msp_id = ?",
                write.key().attributes().toArray());
        jdbc.update(
                "insert into statements (issuer, number, msp_id, content, confidential, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?)",
                write.key().attribute(0),
                write.key().attribute(1),
                statement.by().id(),
                Statement.SHAPE.text(statement),
                remarks.orElse(null),
                position.block(),
                position.transaction());
    }
}
