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
import org.portolan.records.enrolment.EnrolmentJson;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps enrolments; those whose confidential part we do not hold entitle nobody here. */
@Component
final class EnrolmentRows implements Projection {
    private static final OwnedRecordType<TrackingEnrolment> ENROLMENTS =
            new OwnedRecordType<>("enrolment", 2, EnrolmentJson::read);

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
        boolean known = isKnown(enrolment);
        if (records.accepts(write, enrolment.administration(), known)) {
            if (known) {
                change(records, enrolment);
            } else {
                create(
                        records,
                        enrolment,
                        records.confidential(write, enrolment.payloadHash(), EnrolmentJson::readPart));
            }
        }
    }

    private boolean isKnown(TrackingEnrolment enrolment) {
        return !jdbc.queryForList(
                        "select enrolment_id from enrolments where administration = ? and enrolment_id = ?",
                        enrolment.administration().id(),
                        enrolment.enrolmentId().id())
                .isEmpty();
    }

    private void create(
            OwnedRecords records, TrackingEnrolment enrolment, Optional<ConfidentialPart<EnrolmentDetails>> part) {
        var position = records.transaction().position();
        var details = part.map(ConfidentialPart::content);
        jdbc.update(
                "insert into enrolments (administration, enrolment_id, active, container_number, trader, content,"
                        + " confidential, created_block, created_transaction, changed_block, changed_transaction)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                enrolment.administration().id(),
                enrolment.enrolmentId().id(),
                enrolment.status() == EnrolmentStatus.ACTIVE,
                details.map(known -> known.proof().containerNumber().toString()).orElse(null),
                details.map(known -> known.trader().number()).orElse(null),
                text(EnrolmentJson.write(enrolment)),
                part.map(ConfidentialPart::write).map(EnrolmentRows::text).orElse(null),
                position.block(),
                position.transaction(),
                position.block(),
                position.transaction());
    }

    private void change(OwnedRecords records, TrackingEnrolment enrolment) {
        var position = records.transaction().position();
        jdbc.update(
                "update enrolments set active = ?, content = ?, changed_block = ?, changed_transaction = ?"
                        + " where administration = ? and enrolment_id = ?",
                enrolment.status() == EnrolmentStatus.ACTIVE,
                text(EnrolmentJson.write(enrolment)),
                position.block(),
                position.transaction(),
                enrolment.administration().id(),
                enrolment.enrolmentId().id());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
