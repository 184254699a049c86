package org.portolan.gateway.alarm.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.blocks.readmodel.WrittenRecordType;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the versions of all rules. */
@Component
final class RuleRows implements Projection {
    private static final WrittenRecordType<RuleVersion> VERSIONS = new WrittenRecordType<>(
            "alarmRule",
            RuleVersionJson::readRecorded,
            version -> version.writer().orElseThrow(),
            version -> List.of(
                    version.rule().location().toString(),
                    version.rule().ruleId().id(),
                    version.keyNumber()));

    private final JdbcTemplate jdbc;

    RuleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        VERSIONS.forEach(block, refusals, this::keep);
    }

    private boolean keep(LedgerTransaction transaction, int write, RuleVersion version) {
        jdbc.update(
                "insert into alarm_rules (rule_id, version, location, content, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                version.rule().ruleId().id(),
                version.version(),
                version.rule().location().toString(),
                new String(RuleVersionJson.write(version), StandardCharsets.UTF_8),
                transaction.position().block(),
                transaction.position().transaction());
        return true;
    }
}
