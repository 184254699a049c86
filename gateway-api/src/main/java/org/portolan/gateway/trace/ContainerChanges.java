package org.portolan.gateway.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.records.container.trail.LedgerPosition;
import org.portolan.records.container.trail.RecordedMovement;
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
        List<Object[]> containers = new ArrayList<>();
        changes.keySet().forEach(container -> containers.add(new Object[] {container}));
        jdbc.batchUpdate(
                "insert into containers (container_number, events, changed_block, changed_transaction)"
                        + " values (?, 0, 0, 0) on conflict do nothing",
                containers);
        List<Object[]> updates = new ArrayList<>();
        changes.forEach((container, change) -> updates.add(new Object[] {
            change.events(), change.last().block(), change.last().transaction(), container
        }));
        jdbc.batchUpdate(
                "update containers set events = events + ?, changed_block = ?, changed_transaction = ?"
                        + " where container_number = ?",
                updates);
    }
}
