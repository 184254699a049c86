package org.portolan.gateway.owned.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last entry of a page by where it was created, which no other entry was: block, transaction, write. */
public record OwnedCursor(long block, int transaction, int write) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,9})");

    /** Reads what {@link #toString()} wrote. */
    public static Optional<OwnedCursor> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new OwnedCursor(
                        Long.parseLong(form.group(1)),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return block + "-" + transaction + "-" + write;
    }
}
