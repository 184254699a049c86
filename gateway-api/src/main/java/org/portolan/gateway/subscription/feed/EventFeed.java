package org.portolan.gateway.subscription.feed;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.subscription.feed.FeedEntry.Movement;
import org.portolan.gateway.trace.shared.SharedEvents;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads events in the order of the ledger. A block's events appear all at once, so a reader that has come to a position
 * has missed none before it. Whether somebody may see them is for {@link Sight} to say.
 */
@Component
public final class EventFeed {
    private static final String COLUMNS = "event_time, event_id, block_number, transaction_number, event_number from ";
    private static final String AHEAD = """
             where block_number >= :block and block_number <= :last and (block_number > :block or transaction_number > :transaction
                or transaction_number = :transaction and event_number > :event)
            """;
    private static final String ENTRIES = "select container_number, " + COLUMNS + "movements" + AHEAD;
    private static final String SHARED =
            "select cast(null as varchar(11)) as container_number, " + COLUMNS + "shared_movements" + AHEAD;
    private static final String ORDER =
            " order by block_number, transaction_number, event_number, event_id fetch first :most rows only";
    private static final String EVENT = """
            select m.content, t.transaction_id, t.ledger_time from movements m join transactions t
                on t.block_number = m.block_number and t.transaction_number = m.transaction_number
            where m.container_number = ? and m.event_time = ? and m.event_id = ?
            """;
    private static final String SHARED_EVENT = """
            select m.content, t.transaction_id, t.ledger_time from shared_movements m join transactions t
                on t.block_number = m.block_number and t.transaction_number = m.transaction_number
            where m.event_id = ?
            """;

    private final JdbcClient jdbc;
    private final SharedEvents shared;

    EventFeed(JdbcClient jdbc, SharedEvents shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /**
     * What comes next up to the end of a block, of these containers or, where none is named, of all. A reader that got
     * all of it has come to the end of that block, whatever was in it.
     */
    public List<Movement> between(Marker marker, long last, Set<ContainerNumber> containers, int most) {
        return entries(of(containers) + ORDER, containers, marker, last, most);
    }

    /** The same with the events that name no container, of whatever container they are. */
    public List<Movement> betweenWithShared(Marker marker, long last, Set<ContainerNumber> containers, int most) {
        var both = "select * from ((" + of(containers) + ORDER + ") union all (" + SHARED + ORDER + ")) e" + ORDER;
        return entries(both, containers, marker, last, most);
    }

    private static String of(Set<ContainerNumber> containers) {
        return containers.isEmpty() ? ENTRIES : ENTRIES + " and container_number in (:containers)";
    }

    /** The content of an entry. */
    public FeedEvent event(Movement entry) {
        return entry.container()
                .map(container -> jdbc.sql(EVENT).params(container.toString(), entry.eventTime(), entry.eventId()))
                .orElseGet(() -> jdbc.sql(SHARED_EVENT).param(entry.eventId()))
                .query((row, count) -> event(entry, row))
                .single();
    }

    /** What is recorded of a container up to the end of an event's block: later versions change what was told by then. */
    private List<TrailEvent> history(Movement entry) {
        return entry.container()
                .map(container -> history(container, entry.position().block()))
                .orElseGet(() -> shared.versions(
                        new EventId(entry.eventId()), entry.position().block()));
    }

    private List<TrailEvent> history(ContainerNumber container, long last) {
        var named = jdbc.sql("select event_id, content, block_number, transaction_number, event_number from"
                        + " movements where container_number = ? and block_number <= ?")
                .params(container.toString(), last)
                .query((row, count) -> StoredMovement.read(row))
                .list();
        var all = Stream.concat(named.stream(), shared.versions(container, last).stream());
        return Trail.history(all.toList());
    }

    private static ContainerMovement movement(ResultSet row) throws SQLException {
        return ContainerMovementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8));
    }

    private List<Movement> entries(String sql, Set<ContainerNumber> containers, Marker marker, long last, int most) {
        return jdbc.sql(sql)
                .param("containers", containers.stream().map(Object::toString).toList())
                .param("block", marker.block())
                .param("transaction", marker.transaction())
                .param("event", marker.event())
                .param("last", last)
                .param("most", most)
                .query((row, count) -> new Movement(
                        Optional.ofNullable(row.getString(1)).map(ContainerNumber::new),
                        row.getString(2),
                        row.getString(3),
                        new LedgerPosition(row.getLong(4), row.getInt(5), row.getInt(6))))
                .list();
    }

    private FeedEvent event(Movement entry, ResultSet row) throws SQLException {
        return new FeedEvent(
                new RecordedMovement(new EventId(entry.eventId()), movement(row), entry.position()),
                new TransactionPosition(
                        entry.position().block(),
                        entry.position().transaction(),
                        row.getString("transaction_id"),
                        Instant.parse(row.getString("ledger_time"))),
                history(entry));
    }
}
