package org.portolan.gateway.alarm.view;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.text.TimeText;

/** The columns by which alarms are found and sorted; everything that is shown stands in the acts. */
record AlarmRow(Alarm alarm) {
    static final String INSERT = """
            insert into alarms (alarm_id, container_number, alarm_type, location, facility_code, direction, raised_time,
                bill_of_lading, voyage, previous_node, previous_node_time, current_node, current_node_time,
                yard_entry_time, yard_slot, dangerous, reefer, state, is_open, asked_time, changed_block,
                changed_transaction)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UPDATE = """
            update alarms set state = ?, is_open = ?, asked_time = ?, changed_block = ?, changed_transaction = ?
            where alarm_id = ?
            """;

    static AlarmRow of(Alarm alarm) {
        return new AlarmRow(alarm);
    }

    @Nullable Object[] inserted(TransactionPosition position) {
        var condition = alarm.condition();
        var site = condition.site();
        List<@Nullable Object> columns = new ArrayList<>(Arrays.<@Nullable Object>asList(
                alarm.alarmId().hex(),
                condition.containerNumber().toString(),
                condition.type().name(),
                site.location().toString(),
                site.facilityCode().orElse(null),
                site.direction().name(),
                TimeText.sortable(alarm.raisedAt()),
                site.billOfLading().orElse(null),
                site.voyage().orElse(null)));
        columns.addAll(detail(condition.detail()));
        columns.addAll(now(position));
        return columns.toArray();
    }

    @Nullable Object[] updated(TransactionPosition position) {
        List<@Nullable Object> columns = new ArrayList<>(now(position));
        columns.add(alarm.alarmId().hex());
        return columns.toArray();
    }

    private List<@Nullable Object> now(TransactionPosition position) {
        return Arrays.asList(
                alarm.state().name(),
                alarm.state().isOpen(),
                TimeText.sortable(alarm.acts().getLast().time()),
                position.block(),
                position.transaction());
    }

    private static List<@Nullable Object> detail(AlarmDetail detail) {
        return switch (detail) {
            case AlarmDetail.Overtime overtime ->
                Arrays.asList(
                        overtime.previous().node().name(),
                        TimeText.sortable(overtime.previous().time()),
                        overtime.current().map(node -> node.node().name()).orElse(null),
                        sortable(overtime.current().map(node -> node.time())),
                        null,
                        null,
                        null,
                        null);
            case AlarmDetail.IllegalStorage storage ->
                Arrays.asList(
                        null,
                        null,
                        null,
                        null,
                        TimeText.sortable(storage.yardEntryTime()),
                        storage.yardSlot(),
                        storage.dangerous(),
                        storage.reefer());
            case AlarmDetail.Exit exit ->
                Arrays.asList(
                        exit.hold().name(),
                        TimeText.sortable(exit.heldSince()),
                        "GTOT",
                        TimeText.sortable(exit.exitTime()),
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static @Nullable String sortable(Optional<OffsetDateTime> time) {
        return time.map(TimeText::sortable).orElse(null);
    }
}
