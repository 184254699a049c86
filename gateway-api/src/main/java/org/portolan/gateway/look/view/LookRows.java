package org.portolan.gateway.look.view;

import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.OwnedRecordType;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookReport;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the looks that administrations report to this one; a report to another brings nothing readable here. */
@Component
final class LookRows implements Projection {
    private static final OwnedRecordType<LookReport> REPORTS =
            new OwnedRecordType<>("look", 2, LookReport.SHAPE::readStored);

    private final JdbcTemplate jdbc;
    private final MspId own;

    LookRows(JdbcTemplate jdbc, GatewaySettings settings) {
        this.jdbc = jdbc;
        this.own = new MspId(settings.administration());
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        REPORTS.forEach(block, refusals, own, this::project);
    }

    private void project(OwnedRecords records, StateWrite write, LookReport report) {
        if (!write.key().attribute(0).equals(report.reporter().id())
                || !write.key().attribute(1).equals(report.reportId().id())) {
            records.refuse(RefusalReason.WRONG_KEY, write);
            return;
        }
        if (records.accepts(write, report.reporter(), false)) {
            records.confidential(write, report.payloadHash(), LookDetails.SHAPE)
                    .ifPresent(part -> part.content().looks().forEach(look -> keep(records, report, look)));
        }
    }

    /** A look that is told twice, as after the loss of a gateway's notes, keeps its first place. */
    private void keep(OwnedRecords records, LookReport report, Look look) {
        var position = records.transaction().position();
        jdbc.update(
                "insert into looks (reporter, organisation, container_number, purpose, look_day, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                report.reporter().id(),
                look.organisation().id(),
                look.containerNumber().toString(),
                look.purpose().name(),
                look.day().toString(),
                position.block(),
                position.transaction());
    }
}
