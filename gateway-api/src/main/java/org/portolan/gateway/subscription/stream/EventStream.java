package org.portolan.gateway.subscription.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.Sight;

/** One connection: sends what the caller may see at the time of sending, in ledger order, until it is to end. */
final class EventStream {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_A_BEAT = 15;
    private static final int BATCH = 500;

    private final EventStreamRequest request;
    private final StreamFeeds feeds;
    private final Sight sight;
    private final ReadPosition position;
    private final EventLines lines;
    private Marker marker;

    EventStream(EventStreamRequest request, StreamFeeds feeds, Sight sight, ReadPosition position, EventLines lines) {
        this.request = request;
        this.feeds = feeds;
        this.sight = sight;
        this.position = position;
        this.lines = lines;
        this.marker = request.from().orElseGet(() -> Marker.endOf(position.ledgerEnd()));
    }

    void run(BooleanSupplier goesOn) throws IOException {
        lines.begin(marker);
        int looks = 0;
        while (goesOn.getAsBoolean()) {
            long known = position.block();
            if (sendNext(known)) {
                looks = 0;
            } else if (!position.await(known + 1, LOOK) && ++looks == LOOKS_A_BEAT) {
                looks = 0;
                lines.beat(marker);
            }
        }
    }

    /** Answers whether there may be more at once; if not, it is at the end of the block, whatever is in it. */
    private boolean sendNext(long last) throws IOException {
        var entries = feeds.all().betweenWithShared(marker, last, request.wanted(), BATCH);
        sight.prepare(
                request.caller(),
                entries.stream().flatMap(entry -> entry.container().stream()).toList());
        for (var entry : entries) {
            if (request.wants(entry) && sight.sees(request.caller(), entry, request.containers())) {
                write(entry);
            }
            marker = Marker.after(entry.position());
        }
        lines.flush();
        if (entries.size() < BATCH) {
            marker = marker.orLater(Marker.endOf(last));
        }
        return entries.size() == BATCH;
    }

    private void write(FeedEntry entry) throws IOException {
        switch (entry) {
            case FeedEntry.Movement movement -> lines.event(feeds.events().event(movement));
            case FeedEntry.Change change -> lines.change(feeds.changes().change(change));
        }
    }
}
