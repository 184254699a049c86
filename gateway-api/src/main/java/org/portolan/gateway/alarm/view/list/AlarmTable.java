package org.portolan.gateway.alarm.view.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.portolan.gateway.alarm.view.list.AlarmShown.ActShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.NodeShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.StorageShown;
import org.portolan.gateway.reading.TableCell;
import org.portolan.records.alarm.condition.AlarmType;
import org.springframework.stereotype.Component;

/**
 * Lists as RFC 4180 tables with the columns of the screens of Tianjin in their order, then ours. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
@Component
public final class AlarmTable {
    private static final List<String> MORE =
            List.of("location", "facility", "state", "explanation", "action", "rule", "ruleVersion", "alarmId");

    private final AlarmWords words;

    AlarmTable(AlarmWords words) {
        this.words = words;
    }

    /** The table with a head in the reader's language. */
    public String write(AlarmType type, List<AlarmShown> alarms, Locale locale) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns(type).stream()
                    .map(column -> words.text("alarm.column." + column, locale))
                    .toList());
            for (var alarm : alarms) {
                printer.printRecord(
                        cells(type, alarm, locale).stream().map(TableCell::safe).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return out.toString();
    }

    /** The columns of the type's screen, by the names that {@code alarm.column} messages have. */
    public static List<String> columns(AlarmType type) {
        List<String> columns = new ArrayList<>(
                switch (type) {
                    case OVERTIME, EXIT_WITHOUT_RELEASE ->
                        List.of(
                                "number",
                                "direction",
                                "billOfLading",
                                "voyage",
                                "container",
                                "previousNode",
                                "previousNodeTime",
                                "currentNode",
                                "currentNodeTime",
                                "content",
                                "raisedAt");
                    case ILLEGAL_STORAGE ->
                        List.of(
                                "number",
                                "direction",
                                "container",
                                "dangerous",
                                "reefer",
                                "yardEntryTime",
                                "yardSlot",
                                "content",
                                "raisedAt");
                });
        columns.addAll(MORE);
        return columns;
    }

    /** The cells of one alarm, one for each column. */
    public List<String> cells(AlarmType type, AlarmShown alarm, Locale locale) {
        List<String> cells = new ArrayList<>(
                List.of(Integer.toString(alarm.number()), words.text("direction." + alarm.direction(), locale)));
        if (type == AlarmType.ILLEGAL_STORAGE) {
            cells.add(alarm.containerNumber());
            cells.add(flag(alarm.storage().map(StorageShown::dangerousFlag), locale));
            cells.add(flag(alarm.storage().map(StorageShown::reeferFlag), locale));
            cells.add(alarm.storage().map(StorageShown::yardEntryTime).orElse(""));
            cells.add(alarm.storage().map(StorageShown::yardSlot).orElse(""));
        } else {
            cells.add(alarm.billOfLading().orElse(""));
            cells.add(alarm.voyage().orElse(""));
            cells.add(alarm.containerNumber());
            nodes(cells, alarm.previousNode());
            nodes(cells, alarm.currentNode());
        }
        cells.addAll(List.of(
                alarm.content().text(),
                alarm.raisedAt(),
                alarm.location(),
                alarm.facilityCode().orElse(""),
                words.text("alarm.state." + alarm.state(), locale),
                said(alarm.explanation(), locale),
                said(alarm.action(), locale),
                alarm.rule().ruleId(),
                Integer.toString(alarm.rule().version()),
                alarm.alarmId()));
        return cells;
    }

    private static void nodes(List<String> cells, Optional<NodeShown> node) {
        cells.add(node.map(NodeShown::description).orElse(""));
        cells.add(node.map(NodeShown::time).orElse(""));
    }

    private String flag(Optional<Boolean> flag, Locale locale) {
        return words.text(flag.orElse(false) ? "alarm.yes" : "alarm.no", locale);
    }

    private String said(Optional<ActShown> act, Locale locale) {
        return act.flatMap(ActShown::text).orElseGet(() -> words.text("alarm.notReported", locale));
    }
}
