package org.portolan.records.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What keeps a text from being a time, as far as it looks like one: forms that others write and take for the same. */
record TimeFault(Predicate<String> form, String sentence) {
    private static final List<TimeFault> KNOWN = List.of(
            of(".{10}[Tt].*\\d,\\d+.*", "must have a point before the fraction of its second, not a comma"),
            of("\\d{4}-\\d\\d-\\d\\d[Tt]24.*", "must be before 24:00, which is 00:00:00 of the next day"),
            of(
                    "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:60.*",
                    "must not name a leap second: the clocks that are compared have none"),
            of("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d([Zz]|[+-].*)?", "must have its seconds, such as 08:15:00"),
            of("\\d{4}-\\d\\d-\\d\\d[ _]\\d\\d:.*", "must have a T between its day and its time of day"),
            of("\\d{4}-\\d\\d-\\d\\d", "must have a time of day with its offset beside its day"),
            of("\\d{8}T\\d{6}.*", "must have hyphens in its day and colons in its time of day"));

    /** Why this text is no time, in words that begin with must. */
    static String of(String text) {
        return KNOWN.stream()
                .filter(fault -> fault.form.test(text))
                .map(TimeFault::sentence)
                .findFirst()
                .orElse("must be a time with its offset, such as 2026-11-20T08:15:00+08:00");
    }

    private static TimeFault of(String form, String sentence) {
        return new TimeFault(Pattern.compile(form).asMatchPredicate(), sentence);
    }
}
