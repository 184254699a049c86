package org.portolan.gateway.trace;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.trace.Moment.Knowledge;
import org.portolan.gateway.trace.statement.Statements;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.place.Distances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads trails. It asks nobody whether the reader may see them: that is {@link Entitlement}'s part. */
@Component
public final class Traces {
    private static final String EVENTS = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number,
                t.transaction_id, t.ledger_time
            from movements m join transactions t
                on t.block_number = m.block_number and t.transaction_number = m.transaction_number
            where m.container_number = ? and m.block_number <= ?
            """;
    private static final String SHARED = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number,
                t.transaction_id, t.ledger_time
            from shared_movements m join transactions t
                on t.block_number = m.block_number and t.transaction_number = m.transaction_number
            where m.event_id in (select s.event_id from container_subjects c join shared_subjects s on s.subject = c.subject
                where c.container_number = ?) and m.block_number <= ?
            """;

    private record Event(RecordedMovement recorded, TransactionPosition transaction) {}

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
        var shared = events(SHARED, number, asOf.orElse(Long.MAX_VALUE), moment);
        var transactions = new HashMap<EventId, TransactionPosition>();
        Stream.concat(events.stream(), shared.stream())
                .forEach(event -> transactions.put(event.recorded().eventId(), event.transaction()));
        var said = statements.about(number).stream()
                .filter(statement -> knew(moment, statement.transaction()))
                .toList();
        // Names of members and statements are part of the answer, so a change of theirs changes its tag.
        var tag = change.block() + "-" + change.transaction() + "-" + change.members()
                + (said.isEmpty() ? "" : "-" + said.size())
                + (shared.isEmpty() ? "" : "-s" + shared.size());
        var counting = trail(shared, moment).events().stream()
                .filter(TrailEvent::isHappening)
                .toList();
        return new TracedContainer(number, trail(events, moment), counting, transactions, said, block, tag);
    }

    private List<Event> events(String sql, ContainerNumber number, long last, Optional<Moment> moment) {
        return jdbc.sql(sql).params(number.toString(), last).query((row, count) -> event(row)).list().stream()
                .filter(event -> knew(moment, event.transaction()))
                .toList();
    }

    private Trail trail(List<Event> events, Optional<Moment> moment) {
        var recorded = events.stream().map(Event::recorded).toList();
        return moment.filter(past -> past.knowledge() == Knowledge.NOW)
                .map(past -> Trail.of(recorded, distances, past.time()))
                .orElseGet(() -> Trail.of(recorded, distances));
    }

    private static boolean knew(Optional<Moment> moment, TransactionPosition transaction) {
        return moment.map(past -> past.knew(transaction.ledgerTime())).orElse(true);
    }

    private static Event event(ResultSet row) throws SQLException {
        var movement =
                ContainerMovementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8));
        var block = row.getLong("block_number");
        var transaction = row.getInt("transaction_number");
        return new Event(
                new RecordedMovement(
                        new EventId(row.getString("event_id")),
                        movement,
                        new LedgerPosition(block, transaction, row.getInt("event_number"))),
                new TransactionPosition(
                        block,
                        transaction,
                        row.getString("transaction_id"),
                        Instant.parse(row.getString("ledger_time"))));
    }
}
