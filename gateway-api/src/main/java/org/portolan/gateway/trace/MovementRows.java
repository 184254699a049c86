package org.portolan.gateway.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.trail.RecordedMovement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the movement events that may be shown, and when each container last had a new one. */
@Component
final class MovementRows implements Projection {
    private static final int BATCH = 1_000;
    private static final String INSERT = """
            insert into movements (container_number, event_time, event_id, writer, location, bill_of_lading,
                declaration_reference, content, block_number, transaction_number, event_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate jdbc;

    MovementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        List<RecordedMovement> movements = new ArrayList<>();
        for (var transaction : block.transactions()) {
            movements.addAll(new MovementReader(transaction, refusals).movements());
        }
        var changes = new ContainerChanges();
        for (int start = 0; start < movements.size(); start += BATCH) {
            var batch = movements.subList(start, Math.min(start + BATCH, movements.size()));
            // An event that was recorded before keeps its first place on the ledger and changes nothing.
            int[] inserted = jdbc.batchUpdate(
                    INSERT, batch.stream().map(MovementRows::row).toList());
            changes.add(batch, inserted);
        }
        changes.write(jdbc);
    }

    private static Object[] row(RecordedMovement recorded) {
        var movement = recorded.movement();
        return new Object[] {
            movement.containerNumber().toString(),
            movement.keyTime(),
            recorded.eventId().hex(),
            recorded.writer().id(),
            movement.place().location().toString(),
            movement.documents().billOfLading().orElse(null),
            movement.documents().declarationReference().orElse(null),
            new String(ContainerMovementJson.write(movement), StandardCharsets.UTF_8),
            recorded.position().block(),
            recorded.position().transaction(),
            recorded.position().position()
        };
    }
}
