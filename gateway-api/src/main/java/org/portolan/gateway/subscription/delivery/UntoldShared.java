package org.portolan.gateway.subscription.delivery;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.Sights;
import org.portolan.records.container.recorded.LedgerPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the events without a container that a subscription's owner may be told of and was not. They come to be visible
 * in no order, with a container that is loaded or opened later, so each is remembered by itself once it was told.
 */
@Component
final class UntoldShared {
    private static final String UNTOLD = """
            select m.event_time, m.event_id, m.block_number, m.transaction_number, m.event_number
            from shared_movements m
            where m.block_number >= :block and m.block_number <= :last and (m.block_number > :block
                or m.transaction_number > :transaction
                or m.transaction_number = :transaction and m.event_number > :event)
                and not exists (select 1 from subscription_shared t where t.subscription_id = :id and t.event_id = m.event_id)
                and %s
            order by m.block_number, m.transaction_number, m.event_number fetch first :most rows only
            """;

    private final JdbcClient jdbc;
    private final Sights sights;

    UntoldShared(JdbcClient jdbc, Sights sights) {
        this.jdbc = jdbc;
        this.sights = sights;
    }

    /** The next ones behind a place on the ledger and up to the end of a block, by the containers that are wanted. */
    List<FeedEntry.Movement> after(Marker marker, long last, Subscription subscription, Caller caller, int most) {
        var narrowing = sights.shared(caller, subscription.filter().containers());
        return jdbc.sql(UNTOLD.formatted(narrowing.condition()))
                .params(narrowing.parameters())
                .param("block", marker.block())
                .param("transaction", marker.transaction())
                .param("event", marker.event())
                .param("last", last)
                .param("id", subscription.id().id())
                .param("most", most)
                .query((row, count) -> new FeedEntry.Movement(
                        Optional.empty(),
                        row.getString(1),
                        row.getString(2),
                        new LedgerPosition(row.getLong(3), row.getInt(4), row.getInt(5))))
                .list();
    }
}
