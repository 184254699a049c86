package org.portolan.gateway.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Problem;
import org.portolan.records.reason.Reason;

/**
 * A form that was not taken, as it is shown again: with what was typed, and why not.
 *
 * @param typed by the fields' names
 */
public record RefusedForm(Map<String, String> typed, List<Fault> faults) {
    /** A field of the body of a program's request that is a field of a form, or one of several values of it. */
    private static final Pattern PATH = Pattern.compile("(?:confidential\\.)?(\\w+)(?:\\[(\\d{1,6})])?.*");

    public RefusedForm {
        typed = Map.copyOf(typed);
        faults = List.copyOf(faults);
    }

    /**
     * One reason.
     *
     * @param field the name of the form's field that is at fault, if it is one of the form's
     * @param place which of several values of the field, counted from 1
     */
    public record Fault(Optional<String> field, Optional<Integer> place, String sentence) {}

    static RefusedForm of(Problem problem, Map<String, String> typed, FormLabels labels) {
        return new RefusedForm(
                typed,
                problem.reasons().stream().map(reason -> fault(reason, labels)).toList());
    }

    /** What was typed into a field. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether a reason is about the field. */
    public boolean isAt(String name) {
        return faults.stream()
                .anyMatch(fault -> fault.field().filter(name::equals).isPresent());
    }

    private static Fault fault(Reason reason, FormLabels labels) {
        var path = PATH.matcher(reason.field());
        return path.matches() && labels.of().containsKey(path.group(1))
                ? new Fault(
                        Optional.of(path.group(1)),
                        Optional.ofNullable(path.group(2)).map(number -> Integer.parseInt(number) + 1),
                        reason.sentence())
                : new Fault(Optional.empty(), Optional.empty(), reason.told());
    }
}
