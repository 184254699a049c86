package org.portolan.gateway.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.gateway.problem.Problem;
import org.portolan.records.reason.Reason;

/**
 * A form that was not taken, as it is shown again: with what was typed, and why not.
 *
 * @param typed by the fields' names
 */
public record RefusedForm(Map<String, String> typed, List<Fault> faults) {
    /** A field of the body of a program's request that is a field of a form, or one of several values of it. */
    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d{1,6})])?.*");

    /** One of several values of a field, whatever the field lies in. */
    private static final Pattern VALUE = Pattern.compile("(.+)\\[(\\d{1,6})]");

    /** The line of a form in which a field stands. */
    private static final Pattern LINE = Pattern.compile("\\w+\\[(\\d{1,6})]\\..+");

    private static final Pattern CONFIDENTIAL = Pattern.compile("^confidential\\.");

    public RefusedForm {
        typed = Map.copyOf(typed);
        faults = List.copyOf(faults);
    }

    /**
     * One reason.
     *
     * @param field the name of the form's field that is at fault, if it is one of the form's
     * @param place which of several values of the field or of the lines in which it stands, counted from 1
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

    /** Whether a word was among those ticked in a field. */
    public boolean has(String name, String word) {
        return List.of(value(name).split(" ")).contains(word);
    }

    /** The field is the one that is called as the place in the document, or as what that lies in. */
    private static Fault fault(Reason reason, FormLabels labels) {
        String path = CONFIDENTIAL.matcher(reason.field()).replaceFirst("");
        if (labels.of().containsKey(path)) {
            var line = LINE.matcher(path);
            return new Fault(Optional.of(path), line.matches() ? place(line, 1) : Optional.empty(), reason.sentence());
        }
        return Stream.of(VALUE, PATH)
                .map(form -> form.matcher(path))
                .filter(found -> found.matches() && labels.of().containsKey(found.group(1)))
                .findFirst()
                .map(found -> new Fault(Optional.of(found.group(1)), place(found, 2), reason.sentence()))
                .orElseGet(() -> new Fault(Optional.empty(), Optional.empty(), reason.told()));
    }

    private static Optional<Integer> place(Matcher found, int group) {
        return Optional.ofNullable(found.group(group)).map(number -> Integer.parseInt(number) + 1);
    }
}
