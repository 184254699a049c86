package org.portolan.gateway.look.view;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.OwnedRecord;
import org.portolan.gateway.blocks.readmodel.OwnedRecords;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the looks that administrations report to this one; a report to another brings nothing readable here. */
@Component
final class LookRows implements Projection {
    private final JdbcTemplate jdbc;
    private final OwnedRecords records;

    LookRows(JdbcTemplate jdbc, OwnedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        records.forEach(
                LookReport.KIND,
                block,
                refusals,
                report -> Optional.empty(),
                (report, none) -> report.confidential(LookReport.KIND.sealing())
                        .ifPresent(part -> part.content().looks().forEach(look -> keep(report, look))));
    }

    /** A look that is told twice, as after the loss of a gateway's notes, keeps its first place. */
    private void keep(OwnedRecord<LookReport> report, Look look) {
        jdbc.update(
                "insert into looks (reporter, organisation, container_number, purpose, look_day, block_number,"
                        + " transaction_number) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                report.owner().id(),
                look.organisation().id(),
                look.containerNumber().toString(),
                look.purpose().name(),
                look.day().toString(),
                report.position().block(),
                report.position().transaction());
    }
}
