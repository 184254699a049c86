package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps enrolments and their changes; those whose confidential part we do not hold, or hold no more in its present
 * form, entitle nobody here.
 */
@Component
final class EnrolmentRows implements Projection {
    private static final OwnedRecordType<TrackingEnrolment> ENROLMENTS =
            new OwnedRecordType<>("enrolment", 2, TrackingEnrolment.SHAPE::readStored);
    private static final String THIS = " where administration = ? and enrolment_id = ?";

    private final JdbcTemplate jdbc;
    private final MspId own;

    EnrolmentRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.own = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        ENROLMENTS.forEach(block, refusals, own, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, TrackingEnrolment enrolment) {
        if (!write.key().attribute(0).equals(enrolment.administration().id())
                || !write.key().attribute(1).equals(enrolment.enrolmentId().id())) {
            records.refuse(RefusalReason.WRONG_KEY, write);
            return;
        }
        var known = known(enrolment);
        if (records.accepts(write, enrolment.administration(), known.isPresent())) {
            if (known.isEmpty()) {
                create(records, enrolment);
            }
            change(records, enrolment);
            // A change that leaves the confidential part as it was brings none.
            if (!known.filter(before -> before.payloadHash().equals(enrolment.payloadHash()))
                    .isPresent()) {
                tell(enrolment, records.confidential(write, enrolment.payloadHash(), EnrolmentDetails.SHAPE));
            }
        }
    }

    private Optional<TrackingEnrolment> known(TrackingEnrolment enrolment) {
        return jdbc
                .query(
                        "select content from enrolments" + THIS,
                        (row, index) -> TrackingEnrolment.SHAPE.readStored(
                                row.getString(1).getBytes(StandardCharsets.UTF_8)),
                        enrolment.administration().id(),
                        enrolment.enrolmentId().id())
                .stream()
                .findFirst();
    }

    private void create(OwnedRecords records, TrackingEnrolment enrolment) {
        var position = records.transaction().position();
        jdbc.update(
                "insert into enrolments (administration, enrolment_id, active, content, created_block,"
                        + " created_transaction, changed_block, changed_transaction) values (?, ?, ?, ?, ?, ?, ?, ?)",
                enrolment.administration().id(),
                enrolment.enrolmentId().id(),
                false,
                TrackingEnrolment.SHAPE.text(enrolment),
                position.block(),
                position.transaction(),
                position.block(),
                position.transaction());
    }

    private void change(OwnedRecords records, TrackingEnrolment enrolment) {
        var position = records.transaction().position();
        var administration = enrolment.administration().id();
        var id = enrolment.enrolmentId().id();
        jdbc.update(
                "update enrolments set active = ?, ended = ?, content = ?, changed_block = ?, changed_transaction = ?"
                        + THIS,
                enrolment.status() == EnrolmentStatus.ACTIVE,
                enrolment.status().isOver(),
                TrackingEnrolment.SHAPE.text(enrolment),
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
                enrolment.status().name(),
                position.block(),
                position.transaction());
    }

    private void tell(TrackingEnrolment enrolment, Optional<ConfidentialPart<EnrolmentDetails>> part) {
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
                enrolment.administration().id(),
                enrolment.enrolmentId().id());
    }
}
