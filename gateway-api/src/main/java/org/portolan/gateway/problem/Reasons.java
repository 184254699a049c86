package org.portolan.gateway.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** Turns the reasons of records and contracts into problems, with the same code and field. */
public final class Reasons {

    private static final String PART = "The event";

    private Reasons() {}

    /** The problem of a refused request; a refusal is final, so sending the same again does not help. */
    public static Problem problem(Reason reason) {
        Problem problem = Problem.of(ReasonStatus.of(reason.kind()), reason.code(), reason.told());
        return reason.field().isEmpty() ? problem : problem.at(reason.field());
    }

    /** The same for a value with several faults: the problem is that of the first, and its {@code faults} are all. */
    public static Problem problem(InvalidValue refusal) {
        Problem problem = problem(refusal.reason());
        return refusal.reasons().size() == 1
                ? problem
                : problem.with(
                        "faults",
                        refusal.reasons().stream().map(Reasons::members).toList());
    }

    /** What is told of a refused event of a request: the first fault, and all of them where there are several. */
    public static Map<String, Object> members(List<Reason> reasons) {
        Map<String, Object> members = new LinkedHashMap<>(members(reasons.getFirst(), PART));
        if (reasons.size() > 1) {
            members.put(
                    "faults",
                    reasons.stream().map(reason -> members(reason, PART)).toList());
        }
        return members;
    }

    /** The reasons again that {@link #members} told of a refused part. */
    public static List<Reason> told(Map<?, ?> members) {
        List<Reason> faults = members.get("faults") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(fault -> reason((Map<?, ?>) fault))
                        .toList()
                : List.of();
        return faults.isEmpty() ? List.of(reason(members)) : faults;
    }

    private static Reason reason(Map<?, ?> told) {
        return reason(text(told, "code"), text(told, "field"), text(told, "detail"));
    }

    /**
     * The reason of which a detail tells; the field with which it begins, by its whole path or a part of it, is no part of
     * the sentence.
     */
    public static Reason reason(String code, String field, String detail) {
        int end = detail.indexOf(' ');
        String subject = detail.substring(0, Math.max(0, end));
        boolean named = !field.isEmpty() && (subject.equals(field) || subject.endsWith("." + field));
        return new Reason(code, field, named ? detail.substring(end + 1) : detail);
    }

    private static String text(Map<?, ?> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> members(Reason reason) {
        return members(reason, "The body");
    }

    private static Map<String, Object> members(Reason reason, String part) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", reason.code());
        if (!reason.field().isEmpty()) {
            members.put("field", reason.field());
        }
        members.put("detail", reason.told(part));
        return members;
    }
}
