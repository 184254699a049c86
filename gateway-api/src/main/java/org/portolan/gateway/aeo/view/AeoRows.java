package org.portolan.gateway.aeo.view;

import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps authorisations as their administrations wrote them, and which transaction made which change. */
@Component
final class AeoRows implements Projection {
    private static final OwnedRecordType<AeoAuthorisation> AUTHORISATIONS =
            new OwnedRecordType<>("aeo", 2, AeoAuthorisation.SHAPE::readStored);

    private final JdbcTemplate jdbc;
    private final MspId own;

    AeoRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.own = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        AUTHORISATIONS.forEach(block, refusals, own, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, AeoAuthorisation authorisation) {
        if (!write.key().attribute(0).equals(authorisation.administration().id())
                || !write.key().attribute(1).equals(authorisation.recordId().hex())) {
            records.refuse(RefusalReason.WRONG_KEY, write);
            return;
        }
        boolean known = isKnown(authorisation);
        if (!records.accepts(write, authorisation.administration(), known)) {
            return;
        }
        if (known) {
            change(records, authorisation);
        } else {
            create(records, authorisation, records.confidential(write, authorisation.payloadHash(), AeoDetails.SHAPE));
        }
        prove(records, authorisation);
    }

    private boolean isKnown(AeoAuthorisation authorisation) {
        return !jdbc.queryForList(
                        "select record_id from aeo where administration = ? and record_id = ?",
                        authorisation.administration().id(),
                        authorisation.recordId().hex())
                .isEmpty();
    }

    private void create(
            OwnedRecords records, AeoAuthorisation authorisation, Optional<ConfidentialPart<AeoDetails>> part) {
        var position = records.transaction().position();
        jdbc.update(
                "insert into aeo (administration, record_id, code, content, confidential, changed_block,"
                        + " changed_transaction) values (?, ?, ?, ?, ?, ?, ?)",
                authorisation.administration().id(),
                authorisation.recordId().hex(),
                part.map(details -> details.content().code().code()).orElse(null),
                AeoAuthorisation.SHAPE.text(authorisation),
                part.map(ConfidentialPart::text).orElse(null),
                position.block(),
                position.transaction());
    }

    private void change(OwnedRecords records, AeoAuthorisation authorisation) {
        var position = records.transaction().position();
        jdbc.update(
                "update aeo set content = ?, changed_block = ?, changed_transaction = ?"
                        + " where administration = ? and record_id = ?",
                AeoAuthorisation.SHAPE.text(authorisation),
                position.block(),
                position.transaction(),
                authorisation.administration().id(),
                authorisation.recordId().hex());
    }

    private void prove(OwnedRecords records, AeoAuthorisation authorisation) {
        var position = records.transaction().position();
        jdbc.update(
                "insert into aeo_changes (administration, record_id, change_number, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                authorisation.administration().id(),
                authorisation.recordId().hex(),
                authorisation.changes().size(),
                position.block(),
                position.transaction());
    }
}
