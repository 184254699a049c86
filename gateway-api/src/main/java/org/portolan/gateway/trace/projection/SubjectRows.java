package org.portolan.gateway.trace.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.gateway.trace.shared.SharedEvents;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.document.Subject;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which documents and calls the events of each container name, by which shared events belong to it: events that
 * count, planned ones too. What was taken back or replaced makes a container nobody's.
 */
@Component
final class SubjectRows implements Projection {
    private static final String COLUMNS =
            "select container_number, event_id, content, block_number, transaction_number, event_number from movements";
    private static final String INSERT =
            "insert into container_subjects (container_number, subject) values (?, ?) on conflict do nothing";

    private static final String RENAMED = """
            select distinct o.container_number from shared_movements s join movement_originals o
                on o.originator_event_id = s.originator_event_id and o.originating_party = s.originating_party
                and o.writer = s.writer
            where s.block_number = ?
            """;

    private final JdbcTemplate jdbc;
    private final SharedEvents shared;

    SubjectRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.shared = new SharedEvents(JdbcClient.create(jdbc));
    }

    @Override
    public boolean concludes() {
        return true;
    }

    @Override
    public void project(BlockContent block, Refusals refusals) {
        Map<String, Set<Subject>> named = new TreeMap<>();
        Set<String> anew = new TreeSet<>(jdbc.queryForList(RENAMED, String.class, block.number()));
        for (var recorded : movements(COLUMNS + " where block_number = ?", block.number())) {
            var movement = recorded.movement();
            var container = movement.containerNumber().toString();
            named.computeIfAbsent(container, unknown -> new TreeSet<>()).addAll(movement.subjects());
            if (movement.mayChangeWhatCounts()) {
                anew.add(container);
            }
        }
        for (var container : anew) {
            jdbc.update("delete from container_subjects where container_number = ?", container);
            named.put(container, counting(container));
        }
        write(named);
    }

    private Set<Subject> counting(String container) {
        Set<Subject> subjects = new TreeSet<>();
        var named = movements(COLUMNS + " where container_number = ?", container);
        var without = shared.versions(new ContainerNumber(container), Long.MAX_VALUE);
        Trail.of(Stream.concat(named.stream(), without.stream()).toList()).events().stream()
                .filter(TrailEvent::isHappening)
                .forEach(event -> subjects.addAll(event.recorded().movement().subjects()));
        return subjects;
    }

    private void write(Map<String, Set<Subject>> named) {
        List<Object[]> rows = named.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(subject -> new Object[] {entry.getKey(), subject.toString()}))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    private List<RecordedMovement> movements(String sql, Object parameter) {
        return jdbc.query(sql, (row, count) -> StoredMovement.read(row), parameter);
    }
}
