package org.portolan.gateway.trace.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which containers a block told something new about. */
final class ContainerChanges {
    private record Change(int events, LedgerPosition last) {}

    private final Map<String, Change> changes = new TreeMap<>();

    void add(List<RecordedMovement> movements, int[] inserted) {
        for (int index = 0; index < inserted.length; index++) {
            if (inserted[index] > 0) {
                var movement = movements.get(index);
                changes.merge(
                        movement.movement().containerNumber().toString(),
                        new Change(1, movement.position()),
                        (before, more) -> new Change(before.events() + 1, more.last()));
            }
        }
    }

    void write(JdbcTemplate jdbc) {
        List<Object[]> rows = new ArrayList<>();
        changes.forEach((container, change) -> rows.add(new Object[] {
            change.events(), change.last().block(), change.last().transaction(), container
        }));
        int[] updated = jdbc.batchUpdate(
                "update containers set events = events + ?, changed_block = ?, changed_transaction = ?"
                        + " where container_number = ?",
                rows);
        jdbc.batchUpdate(
                "insert into containers (events, changed_block, changed_transaction, container_number)"
                        + " values (?, ?, ?, ?)",
                IntStream.range(0, updated.length)
                        .filter(index -> updated[index] == 0)
                        .mapToObj(rows::get)
                        .toList());
    }
}
