package org.portolan.gateway.alarm.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.blocks.readmodel.ToldChanges;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Change;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Place;
import org.portolan.gateway.blocks.readmodel.ToldChanges.Subject;
import org.portolan.gateway.blocks.readmodel.WrittenRecordType;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmActJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the acts on alarms, and of each alarm what they add up to. */
@Component
final class AlarmRows implements Projection {
    static final String KIND = "alarmAct";

    private static final WrittenRecordType<AlarmAct> ACTS = new WrittenRecordType<>(
            KIND,
            AlarmActJson::read,
            AlarmAct::writer,
            act -> List.of(
                    act.containerNumber().toString(),
                    act.alarmId().hex(),
                    act.actId().hex()));

    private final JdbcTemplate jdbc;
    private final ToldChanges told;

    AlarmRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.told = new ToldChanges(jdbc);
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        ACTS.forEach(block, refusals, this::keep);
    }

    private boolean keep(LedgerTransaction transaction, int write, AlarmAct act) {
        List<AlarmAct> acts = new ArrayList<>(acts(act));
        if (acts.contains(act)) {
            return true;
        }
        if (act.number() != acts.size()) {
            return false;
        }
        acts.add(act);
        // Refuses what does not follow from the acts before it.
        var alarm = Alarm.of(acts);
        insert(transaction, act);
        var row = AlarmRow.of(alarm);
        if (act.number() == 0) {
            jdbc.update(AlarmRow.INSERT, row.inserted(transaction.position()));
        } else {
            jdbc.update(AlarmRow.UPDATE, row.updated(transaction.position()));
        }
        told.add(
                new Subject(KIND, acts.getFirst().writer(), act.alarmId().hex()),
                new Change(act.state().name(), act.writer().id(), text(act)),
                new Place(transaction.position(), write));
        return true;
    }

    private List<AlarmAct> acts(AlarmAct act) {
        return jdbc.query(
                "select content from alarm_acts where alarm_id = ? order by act_number",
                (row, count) -> AlarmActJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8)),
                act.alarmId().hex());
    }

    private void insert(LedgerTransaction transaction, AlarmAct act) {
        jdbc.update(
                "insert into alarm_acts (alarm_id, act_number, act_id, content, block_number, transaction_number)"
                        + " values (?, ?, ?, ?, ?, ?)",
                act.alarmId().hex(),
                act.number(),
                act.actId().hex(),
                text(act),
                transaction.position().block(),
                transaction.position().transaction());
    }

    private static String text(AlarmAct act) {
        return new String(AlarmActJson.write(act), StandardCharsets.UTF_8);
    }
}
