package org.portolan.gateway.container.recording;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
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

    /** Whether the contract says of several events, each by itself, why it took none. */
    static boolean isNoneAccepted(Problem problem) {
        return problem.code().equals(ProblemKind.NONE_ACCEPTED.name());
    }

    /** The same of a transaction that the contract refused as a whole, its only event included. */
    static Map<Integer, List<Reason>> refusals(Problem problem) {
        return isNoneAccepted(problem)
                ? refusals(problem.detail().getBytes(StandardCharsets.UTF_8))
                : Map.of(0, EventFields.within(problem.reasons()));
    }

    /** The refused positions, each with its reasons. */
    static Map<Integer, List<Reason>> refusals(byte[] answer) {
        Map<Integer, List<Reason>> refusals = new HashMap<>();
        for (JsonValue item : results(answer)) {
            if (item instanceof JsonObject result && text(result, "status").equals("REFUSED")) {
                refusals.put(position(result), EventFields.within(reasons(result)));
            }
        }
        return refusals;
    }

    /** Contracts of before tell the first reason only, and no {@code faults}. */
    private static List<Reason> reasons(JsonObject result) {
        List<Reason> faults = result.fields().get("faults") instanceof JsonArray(List<JsonValue> items)
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(fault -> reason((JsonObject) fault))
                        .toList()
                : List.of();
        return faults.isEmpty() ? List.of(reason(result)) : faults;
    }

    private static Reason reason(JsonObject told) {
        return Reasons.reason(text(told, "code"), text(told, "field"), text(told, "message"));
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
