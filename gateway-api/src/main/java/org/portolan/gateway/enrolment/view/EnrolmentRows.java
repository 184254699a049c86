package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.text.TimeText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps enrolments and their changes; those whose confidential part we do not hold, or hold no more in its present
 * form, entitle nobody here.
 */
@Component
final class EnrolmentRows implements Projection {
    private static final String THIS = " where administration = ? and enrolment_id = ?";

    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    EnrolmentRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(TrackingEnrolment.KIND, block, refusals, this::known, this::keep);
    }

    private void keep(OwnedRecord<TrackingEnrolment> enrolment, Optional<TrackingEnrolment> before) {
        if (before.isEmpty()) {
            create(enrolment);
        }
        change(enrolment);
        // A change that leaves the confidential part as it was brings none.
        if (!before.filter(
                        known -> known.payloadHash().equals(enrolment.content().payloadHash()))
                .isPresent()) {
            tell(enrolment, enrolment.confidential(TrackingEnrolment.KIND.sealing()));
        }
    }

    private Optional<TrackingEnrolment> known(OwnedRecord<TrackingEnrolment> enrolment) {
        return jdbc
                .query(
                        "select content from enrolments" + THIS,
                        (row, index) -> TrackingEnrolment.SHAPE.readStored(
                                row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        enrolment.names().toArray())
                .stream()
                .findFirst();
    }

    private void create(OwnedRecord<TrackingEnrolment> enrolment) {
        var position = enrolment.position();
        jdbc.update(
                "insert into enrolments (administration, enrolment_id, active, content, created_block,"
                        + " created_transaction, changed_block, changed_transaction) values (?, ?, ?, ?, ?, ?, ?, ?)",
                enrolment.names().get(0),
                enrolment.names().get(1),
                false,
                TrackingEnrolment.SHAPE.text(enrolment.content()),
                position.block(),
                position.transaction(),
                position.block(),
                position.transaction());
    }

    private void change(OwnedRecord<TrackingEnrolment> enrolment) {
        var position = enrolment.position();
        var status = enrolment.content().status();
        var administration = enrolment.names().get(0);
        var id = enrolment.names().get(1);
        jdbc.update(
                "update enrolments set active = ?, ended = ?, content = ?, changed_block = ?, changed_transaction = ?"
                        + THIS,
                status == EnrolmentStatus.ACTIVE,
                status.isOver(),
                TrackingEnrolment.SHAPE.text(enrolment.content()),
                position.block(),
                position.transaction(),
                administration,
                id);
        jdbc.update(
                "insert into enrolment_changes (administration, enrolment_id, change_number, status, block_number,"
                        + " transaction_number) values (?, ?, (select count(*) from enrolment_changes" + THIS
                        + "), ?, ?, ?)",
                administration,
                id,
                administration,
                id,
                status.name(),
                position.block(),
                position.transaction());
    }

    private void tell(OwnedRecord<TrackingEnrolment> enrolment, Optional<ConfidentialPart<EnrolmentDetails>> part) {
        var details = part.map(ConfidentialPart::content);
        var validity = details.map(EnrolmentDetails::validity);
        jdbc.update(
                "update enrolments set container_number = ?, trader = ?, valid_from = ?, valid_to = ?,"
                        + " confidential = ?" + THIS,
                details.map(known -> known.proof().containerNumber().toString()).orElse(null),
                details.map(known -> known.trader().number()).orElse(null),
                validity.flatMap(known -> known.from()).map(TimeText::sortable).orElse(null),
                validity.flatMap(known -> known.to()).map(TimeText::sortable).orElse(null),
                part.map(ConfidentialPart::text).orElse(null),
                enrolment.names().get(0),
                enrolment.names().get(1));
    }
}
