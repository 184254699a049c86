package org.portolan.gateway.owned.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last entry of a page by the place at which the ledger created it, which no other entry has. */
public record OwnedCursor(long place) {
    /** How many transactions of a block, and writes of a transaction, have a place; no contract writes so many. */
    public static final long MOST = 100_000;

    private static final Pattern FORM = Pattern.compile("\\d{1,18}");

    /** Reads what {@link #toString()} wrote. */
    public static Optional<OwnedCursor> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OwnedCursor(Long.parseLong(text))) : Optional.empty();
    }

    /** At a place on the ledger whose transaction and write are below {@link #MOST}. */
    public static OwnedCursor at(long block, long transaction, long write) {
        return new OwnedCursor((block * MOST + transaction) * MOST + write);
    }

    @Override
    public String toString() {
        return Long.toString(place);
    }
}
