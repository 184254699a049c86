package org.portolan.gateway.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.trace.Moment.Knowledge;
import org.portolan.gateway.trace.statement.Statements;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.place.Distances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trails. It asks nobody whether the reader may see them: that is decided before it is asked. */
@Component
public final class Traces {
    private static final String COLUMNS = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number,
                t.transaction_id, t.ledger_time
            from transactions t join %s m
                on t.block_number = m.block_number and t.transaction_number = m.transaction_number
            """;
    private static final String EVENTS =
            COLUMNS.formatted("movements") + " where m.container_number = :container and m.block_number <= :last";
    private static final String BELONGING =
            " in (select s.event_id from container_subjects c join shared_subjects s on s.subject = c.subject"
                    + " where c.container_number = :container)";
    private static final String SHARED =
            COLUMNS.formatted("shared_movements") + " where m.event_id" + BELONGING + " and m.block_number <= :last";
    private static final String SAME_NAME = " on e.originator_event_id = n.originator_event_id"
            + " and e.originating_party = n.originating_party and e.writer = n.writer";
    /** What bears the name of an event of the container, or of one that belongs to it, and is neither. */
    private static final String VERSIONS = COLUMNS.formatted("shared_movements")
            + " where m.block_number <= :last and m.event_id in (select n.event_id from movement_originals e"
            + " join shared_movements n" + SAME_NAME + " where e.container_number = :container"
            + " union select n.event_id from shared_movements e join shared_movements n" + SAME_NAME
            + " where e.event_id" + BELONGING + ") union all " + COLUMNS.formatted("movements")
            + " where m.block_number <= :last and m.event_id in (select n.event_id from shared_movements e"
            + " join movement_originals n" + SAME_NAME + " where e.event_id" + BELONGING + ")";

    private record Event(RecordedMovement recorded, TransactionPosition transaction) {
        EventId id() {
            return recorded.eventId();
        }
    }

    private record Change(long block, int transaction, long members) {}

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Distances distances;

    Traces(JdbcClient jdbc, Statements statements, Distances distances) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.distances = distances;
    }

    /** The trail as of a block, or of now; nothing for a container of which the ledger knows nothing. */
    public Optional<TracedContainer> find(ContainerNumber number, OptionalLong asOf) {
        return find(number, asOf, Optional.empty());
    }

    /** The same, for an earlier moment. */
    public Optional<TracedContainer> find(ContainerNumber number, OptionalLong asOf, Optional<Moment> moment) {
        return lastChange(number).map(change -> trace(number, change, asOf, moment));
    }

    private Optional<Change> lastChange(ContainerNumber number) {
        return jdbc.sql("select changed_block, changed_transaction, (select max(block_number) from members)"
                        + " from containers where container_number = ?")
                .param(number.toString())
                .query((row, count) -> new Change(row.getLong(1), row.getInt(2), row.getLong(3)))
                .optional();
    }

    private TracedContainer trace(ContainerNumber number, Change change, OptionalLong asOf, Optional<Moment> moment) {
        long block = asOf.orElse(change.block());
        var events = events(EVENTS, number, block, moment);
        long last = asOf.orElse(Long.MAX_VALUE);
        var shared = events(SHARED, number, last, moment);
        var known =
                Stream.concat(events.stream(), shared.stream()).map(Event::id).collect(Collectors.toSet());
        var versions = events(VERSIONS, number, last, moment).stream()
                .filter(event -> !known.contains(event.id()))
                .toList();
        var transactions = new HashMap<EventId, TransactionPosition>();
        Stream.concat(events.stream(), shared.stream())
                .forEach(event -> transactions.put(event.recorded().eventId(), event.transaction()));
        var said = statements.about(number).stream()
                .filter(statement -> knew(moment, statement.transaction()))
                .toList();
        // Names of members and statements are part of the answer, so a change of theirs changes its tag.
        var tag = change.block() + "-" + change.transaction() + "-" + change.members()
                + (said.isEmpty() ? "" : "-" + said.size())
                + (shared.isEmpty() ? "" : "-s" + shared.size())
                + (versions.isEmpty() ? "" : "-v" + versions.size());
        var all = Stream.of(events, shared, versions).flatMap(List::stream).toList();
        return new TracedContainer(
                number, trail(number, all, moment), counting(shared, all, moment), transactions, said, block, tag);
    }

    private static List<TrailEvent> counting(List<Event> shared, List<Event> all, Optional<Moment> moment) {
        var belonging = shared.stream().map(Event::id).collect(Collectors.toSet());
        var recorded = all.stream().map(Event::recorded).toList();
        return moment
                .filter(past -> past.knowledge() == Knowledge.NOW)
                .map(past -> Trail.history(recorded, past.time()))
                .orElseGet(() -> Trail.history(recorded))
                .stream()
                .filter(event -> event.isHappening()
                        && belonging.contains(event.recorded().eventId()))
                .toList();
    }

    private List<Event> events(String sql, ContainerNumber number, long last, Optional<Moment> moment) {
        return jdbc
                .sql(sql)
                .param("container", number.toString())
                .param("last", last)
                .query((row, count) -> event(row))
                .list()
                .stream()
                .filter(event -> knew(moment, event.transaction()))
                .toList();
    }

    private Trail trail(ContainerNumber number, List<Event> all, Optional<Moment> moment) {
        var recorded = all.stream()
                .map(Event::recorded)
                .filter(event -> event.movement().container().orElse(number).equals(number))
                .toList();
        return moment.filter(past -> past.knowledge() == Knowledge.NOW)
                .map(past -> Trail.of(recorded, distances, past.time()))
                .orElseGet(() -> Trail.of(recorded, distances));
    }

    private static boolean knew(Optional<Moment> moment, TransactionPosition transaction) {
        return moment.map(past -> past.knew(transaction.ledgerTime())).orElse(true);
    }

    private static Event event(ResultSet row) throws SQLException {
        var recorded = StoredMovement.read(row);
        return new Event(
                recorded,
                new TransactionPosition(
                        recorded.position().block(),
                        recorded.position().transaction(),
                        row.getString("transaction_id"),
                        Instant.parse(row.getString("ledger_time"))));
    }
}
