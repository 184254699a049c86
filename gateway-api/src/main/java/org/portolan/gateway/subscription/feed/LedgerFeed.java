package org.portolan.gateway.subscription.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portolan.records.container.ContainerNumber;
import org.springframework.stereotype.Component;

/**
 * Movements and changes of records as one row, in the order of the ledger. No transaction holds both: they are written by
 * different chaincodes.
 */
@Component
public final class LedgerFeed {
    private static final Comparator<FeedEntry> ORDER = Comparator.comparing(FeedEntry::position);

    private final EventFeed events;
    private final ChangeFeed changes;

    LedgerFeed(EventFeed events, ChangeFeed changes) {
        this.events = events;
        this.changes = changes;
    }

    /**
     * What comes next up to the end of a block, of these types, and of movements those of these containers or, where none
     * is named, of all. A reader that got fewer than most has come to the end of that block, whatever was in it.
     */
    public List<FeedEntry> between(Marker marker, long last, Wanted wanted, int most) {
        return both(wanted, marker, last, most, () -> events.between(marker, last, wanted.containers(), most));
    }

    /** The same with the movements that name no container, of whatever container they are. */
    public List<FeedEntry> betweenWithShared(Marker marker, long last, Wanted wanted, int most) {
        return both(
                wanted, marker, last, most, () -> events.betweenWithShared(marker, last, wanted.containers(), most));
    }

    private List<FeedEntry> both(
            Wanted wanted, Marker marker, long last, int most, Supplier<List<FeedEntry.Movement>> movements) {
        var first = wanted.types().movements() ? movements.get() : List.<FeedEntry.Movement>of();
        var second = changes.between(marker, last, wanted.types(), most);
        // Each begins at the marker and is cut at most, so the first of both are the first of all.
        return second.isEmpty()
                ? List.copyOf(first)
                : Stream.<FeedEntry>concat(first.stream(), second.stream())
                        .sorted(ORDER)
                        .limit(most)
                        .toList();
    }

    /** What of the feed a reader wants. */
    public record Wanted(ToldTypes types, Set<ContainerNumber> containers) {
        public Wanted {
            containers = Set.copyOf(containers);
        }
    }
}
