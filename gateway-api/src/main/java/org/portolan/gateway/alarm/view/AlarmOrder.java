package org.portolan.gateway.alarm.view;

import java.util.Map;
import java.util.Set;

/** The columns by which a list of alarms may be sorted; a minus sign before the name reverses the order. */
final class AlarmOrder {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("raisedAt", "raised_time"),
            Map.entry("containerNumber", "container_number"),
            Map.entry("direction", "direction"),
            Map.entry("location", "location"),
            Map.entry("facilityCode", "facility_code"),
            Map.entry("billOfLading", "bill_of_lading"),
            Map.entry("voyage", "voyage"),
            Map.entry("previousNode", "previous_node"),
            Map.entry("previousNodeTime", "previous_node_time"),
            Map.entry("currentNode", "current_node"),
            Map.entry("currentNodeTime", "current_node_time"),
            Map.entry("yardEntryTime", "yard_entry_time"),
            Map.entry("yardSlot", "yard_slot"),
            Map.entry("dangerousFlag", "dangerous"),
            Map.entry("reeferFlag", "reefer"),
            Map.entry("state", "state"));

    private AlarmOrder() {}

    static Set<String> names() {
        return COLUMNS.keySet();
    }

    static boolean isKnown(String sort) {
        return COLUMNS.containsKey(name(sort));
    }

    /** The clause in SQL; alarms that are equal by the column keep one order, so that pages do not overlap. */
    static String clause(String sort) {
        return COLUMNS.get(name(sort)) + (sort.startsWith("-") ? " desc" : " asc") + " nulls last, alarm_id";
    }

    private static String name(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }
}
