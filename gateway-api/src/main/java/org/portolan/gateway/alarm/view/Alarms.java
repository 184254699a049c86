package org.portolan.gateway.alarm.view;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.gateway.lookup.AlarmExtent;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmActJson;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds alarms within a reach, which {@link AlarmReach} gives to each caller. */
@Component
public final class Alarms {
    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page and how many there are in all. */
    public record Page(int total, List<Alarm> alarms) {
        public Page {
            alarms = List.copyOf(alarms);
        }
    }

    /** An open alarm by where it was raised and when. */
    public record OpenAlarm(String location, Optional<String> facilityCode, String type, String raisedTime) {}

    /** The page that is asked for; an empty one where the list has ended before it. */
    public Page find(AlarmQuestion question, AlarmExtent reach) {
        var condition = AlarmConditionSql.of(question, reach);
        int total = jdbc.sql("select count(*) from alarms" + condition.where())
                .params(condition.parameters())
                .query(Integer.class)
                .single();
        var ids = jdbc.sql("select alarm_id from alarms" + condition.where() + " order by "
                        + AlarmOrder.clause(question.sort()) + " limit :size offset :offset")
                .params(condition.parameters())
                .param("size", question.size())
                .param("offset", (long) (question.page() - 1) * question.size())
                .query((row, count) -> row.getString(1))
                .list();
        var found = read(ids);
        return new Page(total, ids.stream().map(found::get).toList());
    }

    /** One alarm, as far as it is within reach. */
    public Optional<Alarm> find(AlarmId alarmId, AlarmExtent reach) {
        var condition = AlarmConditionSql.of(alarmId, reach);
        var ids = jdbc.sql("select alarm_id from alarms" + condition.where())
                .params(condition.parameters())
                .query((row, count) -> row.getString(1))
                .list();
        return read(ids).values().stream().findFirst();
    }

    /** Those of these alarms that were raised. */
    public List<AlarmId> raised(Collection<AlarmId> alarmIds) {
        return alarmIds.isEmpty()
                ? List.of()
                : jdbc.sql("select alarm_id from alarms where alarm_id in (:ids)")
                        .param("ids", alarmIds.stream().map(AlarmId::hex).toList())
                        .query((row, count) -> new AlarmId(row.getString(1)))
                        .list();
    }

    /** Those of a country that have asked for an explanation since before a time, the longest first; at most 1,000. */
    public List<Alarm> unexplainedSince(String askedBefore, CountryCode country) {
        var ids = jdbc.sql("select alarm_id from alarms where state in (:states) and asked_time < :before"
                        + " and location like :country order by asked_time limit 1000")
                .param("country", country + "%")
                .param("states", List.of(AlarmState.RAISED.name(), AlarmState.REFUSED.name()))
                .param("before", askedBefore)
                .query((row, count) -> row.getString(1))
                .list();
        return List.copyOf(read(ids).values());
    }

    /** All open alarms within reach, at one place or at all. */
    public List<OpenAlarm> open(Optional<UnLocode> location, AlarmExtent reach) {
        var condition = AlarmConditionSql.open(location, reach);
        return jdbc.sql("select location, facility_code, alarm_type, raised_time from alarms" + condition.where())
                .params(condition.parameters())
                .query((row, count) -> new OpenAlarm(
                        row.getString(1), Optional.ofNullable(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }

    private Map<String, Alarm> read(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select content from alarm_acts where alarm_id in (:ids)")
                .param("ids", ids)
                .query((row, count) -> AlarmActJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        (AlarmAct act) -> act.alarmId().hex(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Alarm::of)));
    }
}
