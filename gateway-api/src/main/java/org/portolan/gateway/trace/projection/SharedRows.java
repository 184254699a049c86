package org.portolan.gateway.trace.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.recorded.RecordedMovement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the events that name no container, and what they are about. */
@Component
final class SharedRows implements Projection {
    private static final String EVENT = """
            insert into shared_movements (event_id, event_time, writer, originating_party, originator_event_id, location,
                event_type, recorded_time, content, block_number, transaction_number, event_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String SUBJECT =
            "insert into shared_subjects (event_id, subject) values (?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;

    SharedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        List<Object[]> events = new ArrayList<>();
        List<Object[]> subjects = new ArrayList<>();
        for (var transaction : block.transactions()) {
            var time = transaction.position().sortableTime();
            for (var recorded : new MovementReader(transaction, refusals).sharedMovements()) {
                events.add(row(recorded, time));
                recorded.movement()
                        .subjects()
                        .forEach(subject ->
                                subjects.add(new Object[] {recorded.eventId().hex(), subject.toString()}));
            }
        }
        if (!events.isEmpty()) {
            jdbc.batchUpdate(EVENT, events);
            jdbc.batchUpdate(SUBJECT, subjects);
        }
    }

    private static Object[] row(RecordedMovement recorded, String recordedTime) {
        var movement = recorded.movement();
        return new Object[] {
            recorded.eventId().hex(),
            movement.keyTime(),
            recorded.writer().id(),
            movement.provenance().originatingParty().orElseThrow(),
            movement.provenance().originatorEventId().orElseThrow(),
            movement.toldPlace().map(place -> place.location().toString()).orElse(null),
            movement.happening().code().type().name(),
            recordedTime,
            new String(ContainerMovementJson.write(movement), StandardCharsets.UTF_8),
            recorded.position().block(),
            recorded.position().transaction(),
            recorded.position().position()
        };
    }
}
