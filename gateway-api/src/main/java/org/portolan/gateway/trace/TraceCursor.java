package org.portolan.gateway.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a trail begins. It holds the block as of which the first page was answered, so that events
 * which arrive meanwhile neither shift the pages nor show up twice.
 */
public record TraceCursor(long block, int offset) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,9})");

    /** Reads a cursor that an answer named; nothing for a text that is none. */
    public static Optional<TraceCursor> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new TraceCursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return block + "-" + offset;
    }
}
