package org.portolan.gateway.container.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;

/** A row as the JSON of an event; what the table need not say follows from the rest. */
final class CsvEvent {

    private CsvEvent() {}

    static byte[] json(List<String> columns, List<String> row) {
        Map<String, String> cells = new TreeMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String cell = row.get(index).strip();
            if (!cell.isEmpty()) {
                cells.put(
                        columns.get(index),
                        columns.get(index).equals(CsvColumns.CONTAINER) ? ContainerNumber.plain(cell) : cell);
            }
        }
        cells.putIfAbsent("classifier", "ACT");
        if (cells.get("classifier").equals("ACT") && cells.containsKey("eventTime")) {
            cells.putIfAbsent("reportedTime", cells.get("eventTime"));
        }
        Optional.ofNullable(cells.get("eventCode"))
                .ifPresent(code -> cells.put("eventType", eventCode(code).type().name()));
        JsonObject.Builder json = JsonObject.builder();
        cells.forEach((name, cell) -> put(json, name, cell));
        return CanonicalJson.write(json.build());
    }

    private static void put(JsonObject.Builder json, String name, String cell) {
        if (name.equals(CsvColumns.SEALS)) {
            String[] seals = cell.split("[ ,]+");
            json.putTexts(name, seals.length == 0 ? List.of(cell) : Arrays.asList(seals));
        } else if (CsvColumns.TRUTHS.contains(name)) {
            json.putObject(name, Optional.of(new JsonBoolean(truth(name, cell))));
        } else {
            json.put(name, cell);
        }
    }

    private static EventCode eventCode(String code) {
        try {
            return CodeList.of(EventCode.class).apply(code);
        } catch (InvalidValue unknown) {
            throw unknown.under("eventCode");
        }
    }

    private static boolean truth(String name, String cell) {
        return switch (cell) {
            case "true", "TRUE" -> true;
            case "false", "FALSE" -> false;
            default -> throw new InvalidValue(Reason.at(name, ReasonCode.WRONG_TYPE, "must be true or false"));
        };
    }
}
