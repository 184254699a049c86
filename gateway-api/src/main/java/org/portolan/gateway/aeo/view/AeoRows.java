package org.portolan.gateway.aeo.view;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.digest.ConfidentialPart;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps authorisations as their administrations wrote them, and which transaction made which change. */
@Component
final class AeoRows implements Projection {
    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    AeoRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(AeoAuthorisation.KIND, block, refusals, this::known, this::keep);
    }

    private Optional<String> known(OwnedRecord<AeoAuthorisation> authorisation) {
        return jdbc
                .query(
                        "select record_id from aeo where administration = ? and record_id = ?",
                        (row, count) -> row.getString(1),
                        authorisation.names().toArray())
                .stream()
                .findFirst();
    }

    private void keep(OwnedRecord<AeoAuthorisation> authorisation, Optional<String> before) {
        before.ifPresentOrElse(known -> change(authorisation), () -> create(authorisation));
        prove(authorisation);
    }

    private void create(OwnedRecord<AeoAuthorisation> authorisation) {
        var part = authorisation.confidential(AeoAuthorisation.KIND.sealing());
        jdbc.update(
                "insert into aeo (administration, record_id, code, content, confidential, changed_block,"
                        + " changed_transaction) values (?, ?, ?, ?, ?, ?, ?)",
                authorisation.names().get(0),
                authorisation.names().get(1),
                part.map(details -> details.content().code().code()).orElse(null),
                AeoAuthorisation.SHAPE.text(authorisation.content()),
                part.map(ConfidentialPart::text).orElse(null),
                authorisation.position().block(),
                authorisation.position().transaction());
    }

    private void change(OwnedRecord<AeoAuthorisation> authorisation) {
        jdbc.update(
                "update aeo set content = ?, changed_block = ?, changed_transaction = ?"
                        + " where administration = ? and record_id = ?",
                AeoAuthorisation.SHAPE.text(authorisation.content()),
                authorisation.position().block(),
                authorisation.position().transaction(),
                authorisation.names().get(0),
                authorisation.names().get(1));
    }

    private void prove(OwnedRecord<AeoAuthorisation> authorisation) {
        jdbc.update(
                "insert into aeo_changes (administration, record_id, change_number, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                authorisation.names().get(0),
                authorisation.names().get(1),
                authorisation.content().changes().size(),
                authorisation.position().block(),
                authorisation.position().transaction());
    }
}
