package org.portolan.gateway.alarm.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.alarm.view.list.AlarmTable;
import org.portolan.records.alarm.condition.AlarmType;

/**
 * The head of a column.
 *
 * @param title key of a message
 * @param address of the list sorted by it, if it can be
 * @param order {@code ascending}, {@code descending} or {@code none}
 */
public record ColumnShown(String title, Optional<String> address, String order) {
    private static final List<String> UNSHOWN = List.of("ruleVersion", "alarmId");
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("direction", "direction"),
            Map.entry("billOfLading", "billOfLading"),
            Map.entry("voyage", "voyage"),
            Map.entry("container", "containerNumber"),
            Map.entry("previousNode", "previousNode"),
            Map.entry("previousNodeTime", "previousNodeTime"),
            Map.entry("currentNode", "currentNode"),
            Map.entry("currentNodeTime", "currentNodeTime"),
            Map.entry("dangerous", "dangerousFlag"),
            Map.entry("reefer", "reeferFlag"),
            Map.entry("yardEntryTime", "yardEntryTime"),
            Map.entry("yardSlot", "yardSlot"),
            Map.entry("raisedAt", "raisedAt"),
            Map.entry("location", "location"),
            Map.entry("facility", "facilityCode"),
            Map.entry("state", "state"));

    static List<ColumnShown> of(AlarmType type, ListAddress address, String sort) {
        return names(type).stream().map(name -> of(name, address, sort)).toList();
    }

    /** How many of a row's cells are shown: those of all columns but the last ones, which are for programs. */
    static List<String> names(AlarmType type) {
        return AlarmTable.columns(type).stream()
                .filter(name -> !UNSHOWN.contains(name))
                .toList();
    }

    private static ColumnShown of(String name, ListAddress address, String sort) {
        var by = Optional.ofNullable(SORTS.get(name));
        var order = by.map(column -> order(column, sort)).orElse("none");
        return new ColumnShown(
                "alarm.column." + name,
                by.map(column -> address.sortedBy(order.equals("ascending") ? "-" + column : column)),
                order);
    }

    private static String order(String column, String sort) {
        if (sort.equals(column)) {
            return "ascending";
        }
        return sort.equals("-" + column) ? "descending" : "none";
    }
}
