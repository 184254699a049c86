package org.portolan.gateway.subscription.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.recorded.LedgerPosition;

/**
 * How far a reader has come: everything up to and including this ledger position is behind it. Written as
 * {@code block-transaction-event}, which is also the id of a server-sent event; before all of them as {@code start}.
 */
public record Marker(long block, int transaction, int event) implements Comparable<Marker> {
    /** Before the first event of the ledger. */
    public static final Marker START = new Marker(-1, -1, -1);

    private static final int LAST = 999_999_999;
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,9})-(\\d{1,9})");

    /** Behind this event. */
    public static Marker after(LedgerPosition position) {
        return new Marker(position.block(), position.transaction(), position.position());
    }

    /** Before this event, and behind the one that precedes it. */
    public static Marker before(LedgerPosition position) {
        if (position.position() > 0) {
            return new Marker(position.block(), position.transaction(), position.position() - 1);
        }
        return position.transaction() > 0
                ? new Marker(position.block(), position.transaction() - 1, LAST)
                : endOf(position.block() - 1);
    }

    /** Behind everything in this block. */
    public static Marker endOf(long block) {
        return block < 0 ? START : new Marker(block, LAST, LAST);
    }

    /** Reads the written form; nothing for a text that has another. */
    public static Optional<Marker> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Marker(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** Whether the event is still ahead. */
    public boolean isBefore(LedgerPosition position) {
        return compareTo(after(position)) < 0;
    }

    /** The one that is farther. */
    public Marker orLater(Marker other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(Marker other) {
        int blocks = Long.compare(block, other.block);
        int transactions = blocks == 0 ? Integer.compare(transaction, other.transaction) : blocks;
        return transactions == 0 ? Integer.compare(event, other.event) : transactions;
    }

    @Override
    public String toString() {
        return equals(START) ? "start" : block + "-" + transaction + "-" + event;
    }
}
