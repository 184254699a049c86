package org.portolan.gateway.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** Turns the reasons of records and contracts into problems, with the same code and field. */
public final class Reasons {

    private static final Pattern MESSAGE = Pattern.compile("(?s)([A-Z][A-Z0-9_]{1,60})(?:\\[(.{1,200}?)])?: (.*)");

    private Reasons() {}

    /** Reads the form in which a reason survives the way through Fabric: {@code CODE[field]: sentence}. */
    public static Reason parse(String message) {
        Matcher form = MESSAGE.matcher(message);
        if (!form.matches()) {
            return Reason.of("REFUSED_BY_CONTRACT", message);
        }
        String field = form.group(2);
        return new Reason(form.group(1), field == null ? "" : field, form.group(3));
    }

    /** The problem of a refused request; a refusal is final, so sending the same again does not help. */
    public static Problem problem(Reason reason) {
        Problem problem = Problem.of(ReasonStatus.of(reason.code()), reason.code(), reason.told());
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

    /** What is told of a refused part of a request: the first fault, and all of them where there are several. */
    public static Map<String, Object> members(List<Reason> reasons) {
        Map<String, Object> members = new LinkedHashMap<>(members(reasons.getFirst()));
        if (reasons.size() > 1) {
            members.put("faults", reasons.stream().map(Reasons::members).toList());
        }
        return members;
    }

    private static Map<String, Object> members(Reason reason) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", reason.code());
        if (!reason.field().isEmpty()) {
            members.put("field", reason.field());
        }
        members.put("detail", reason.told());
        return members;
    }
}
