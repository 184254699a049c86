package org.portolan.gateway.look.view;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.look.view.LookAnswer.LookShown;

/** The look after which the next page begins, by what it says: looks that are reported meanwhile never shift the pages. */
record LookCursor(String day, String organisation, String purpose, String reporter) implements Comparable<LookCursor> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~([\\w.-]{1,64})~([A-Z_]{1,20})~([\\w.-]{1,64})");
    private static final Comparator<LookCursor> ORDER = Comparator.comparing(LookCursor::day)
            .thenComparing(LookCursor::organisation)
            .thenComparing(LookCursor::purpose)
            .thenComparing(LookCursor::reporter);

    static Optional<LookCursor> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new LookCursor(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    static LookCursor after(LookShown last) {
        return new LookCursor(
                last.day(),
                last.authority().mspId(),
                last.purpose(),
                last.reportedBy().mspId());
    }

    @Override
    public int compareTo(LookCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join("~", day, organisation, purpose, reporter);
    }
}
