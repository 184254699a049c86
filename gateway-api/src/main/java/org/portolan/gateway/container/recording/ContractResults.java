package org.portolan.gateway.container.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.Reason;

/** Reads what {@code container:record} answers: a result for each position. */
final class ContractResults {

    private ContractResults() {}

    /** The refused positions, each with its reason. */
    static Map<Integer, Reason> refusals(byte[] answer) {
        Map<Integer, Reason> refusals = new HashMap<>();
        for (JsonValue item : results(answer)) {
            if (item instanceof JsonObject result && text(result, "status").equals("REFUSED")) {
                Reason reason = new Reason(text(result, "code"), text(result, "field"), text(result, "message"));
                refusals.put(position(result), EventFields.within(reason));
            }
        }
        return refusals;
    }

    private static List<JsonValue> results(byte[] answer) {
        if (StrictJson.value(answer) instanceof JsonObject object
                && object.fields().get("results") instanceof JsonArray(List<JsonValue> items)) {
            return items;
        }
        throw new IllegalStateException("The contract's answer holds no results");
    }

    private static int position(JsonObject result) {
        return result.fields().get("position") instanceof JsonInteger(long number) ? Math.toIntExact(number) : -1;
    }

    private static String text(JsonObject result, String name) {
        return result.fields().get(name) instanceof JsonText(String text) ? text : "";
    }
}
