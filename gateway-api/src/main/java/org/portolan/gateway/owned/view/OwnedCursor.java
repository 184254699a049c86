package org.portolan.gateway.owned.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last entry of a page by the place at which the ledger created it, which no other entry has. */
public record OwnedCursor(long place) {
    private static final Pattern FORM = Pattern.compile("\\d{1,18}");

    /** Reads what {@link #toString()} wrote. */
    public static Optional<OwnedCursor> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OwnedCursor(Long.parseLong(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(place);
    }
}
