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

/** Keeps the movement events that may be shown, and when each container last had a new one. */
@Component
public final class MovementRows implements Projection {
    private static final int BATCH = 1_000;
    private static final String INSERT = """
            insert into movements (container_number, event_time, event_id, writer, location, bill_of_lading,
                booking_reference, declaration_reference, event_type, recorded_time, content, block_number, transaction_number,
                event_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    public MovementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        List<RecordedMovement> movements = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        var names = new MovementNames();
        var places = new HandledPlaces();
        for (var transaction : block.transactions()) {
            var time = transaction.position().sortableTime();
            for (var movement : new MovementReader(transaction, refusals).movements()) {
                movements.add(movement);
                names.add(movement);
                places.add(movement);
                rows.add(row(movement, time));
            }
        }
        var changes = new ContainerChanges();
        for (int start = 0; start < movements.size(); start += BATCH) {
            int end = Math.min(start + BATCH, movements.size());
            // An event that was recorded before keeps its first place on the ledger and changes nothing.
            int[] inserted = jdbc.batchUpdate(INSERT, rows.subList(start, end));
            changes.add(movements.subList(start, end), inserted);
        }
        changes.write(jdbc);
        names.write(jdbc);
        places.write(jdbc);
    }

    private static Object[] row(RecordedMovement recorded, String recordedTime) {
        var movement = recorded.movement();
        return new Object[] {
            movement.containerNumber().toString(),
            movement.keyTime(),
            recorded.eventId().hex(),
            recorded.writer().id(),
            movement.place().location().toString(),
            movement.documents().billOfLading().orElse(null),
            movement.documents().bookingReference().orElse(null),
            movement.documents().declarationReference().orElse(null),
            movement.happening().code().type().name(),
            recordedTime,
            new String(ContainerMovementJson.write(movement), StandardCharsets.UTF_8),
            recorded.position().block(),
            recorded.position().transaction(),
            recorded.position().position()
        };
    }
}
