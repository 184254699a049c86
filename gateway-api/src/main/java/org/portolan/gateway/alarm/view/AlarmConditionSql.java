package org.portolan.gateway.alarm.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.gateway.lookup.AlarmExtent;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.TimeText;

/** The part of a statement that says which alarms; what callers send goes into its parameters only. */
final class AlarmConditionSql {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new TreeMap<>();

    private AlarmConditionSql() {}

    static AlarmConditionSql of(AlarmId alarmId, AlarmExtent reach) {
        var sql = new AlarmConditionSql();
        sql.equal("alarm_id", "id", alarmId.hex());
        sql.within(reach);
        return sql;
    }

    /** Those that are open, everywhere or at one place. */
    static AlarmConditionSql open(Optional<UnLocode> location, AlarmExtent reach) {
        var sql = new AlarmConditionSql();
        sql.conditions.add("is_open");
        location.ifPresent(place -> sql.equal("location", "location", place.toString()));
        sql.within(reach);
        return sql;
    }

    static AlarmConditionSql of(AlarmQuestion question, AlarmExtent reach) {
        var sql = new AlarmConditionSql();
        sql.equal("alarm_type", "type", question.type().name());
        question.filter("location").ifPresent(place -> sql.equal("location", "location", place));
        question.filter("facility").ifPresent(code -> sql.equal("facility_code", "facility", code));
        question.filter("container").ifPresent(number -> sql.equal("container_number", "container", number));
        question.filter("direction").ifPresent(way -> sql.equal("direction", "direction", way));
        question.filter("raisedFrom").ifPresent(time -> sql.bound("raised_time >= :from", "from", time));
        question.filter("raisedTo").ifPresent(time -> sql.bound("raised_time <= :to", "to", time));
        question.filter("state").ifPresent(sql::state);
        sql.within(reach);
        return sql;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void state(String state) {
        switch (state) {
            case "OPEN" -> conditions.add("is_open");
            case "ENDED" -> conditions.add("not is_open");
            default -> equal("state", "state", state);
        }
    }

    private void within(AlarmExtent reach) {
        switch (reach) {
            case AlarmExtent.Everything everywhere -> {}
            case AlarmExtent.Nothing nowhere -> conditions.add("1 = 0");
            case AlarmExtent.OwnUnexplained(var sight) -> {
                within(sight);
                conditions.add("state in (:asking)");
                parameters.put(
                        "asking",
                        List.of(AlarmState.values()).stream()
                                .filter(AlarmState::isUnexplained)
                                .map(Enum::name)
                                .toList());
            }
            case AlarmExtent.AtPlaces(var places, var sight) -> {
                within(sight);
                conditions.add(places.isEmpty() ? "1 = 0" : "location in (:own)");
                parameters.put("own", places.stream().map(UnLocode::toString).toList());
            }
        }
    }

    private void within(Narrowing sight) {
        conditions.add(sight.condition());
        parameters.putAll(sight.parameters());
    }

    private void bound(String condition, String name, String time) {
        conditions.add(condition);
        parameters.put(name, TimeText.sortable(TimeText.read(time)));
    }

    private void equal(String column, String name, Object value) {
        conditions.add(column + " = :" + name);
        parameters.put(name, value);
    }
}
