package org.portolan.gateway.trace.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * At which places a block's containers were by an actual event that counts: what is planned, was taken back or was
 * superseded shows nothing. It is written when a block brings it, so that no question has to read a trail for it.
 */
final class HandledPlaces {
    private static final int BATCH = 500;
    private static final String EVENTS = "select container_number, event_id, content, block_number, transaction_number,"
            + " event_number from movements where container_number in (%s)";

    /** Containers of which an event may count no more, or again. */
    private final Set<String> changed = new TreeSet<>();

    /** Places at which containers were by events that can only add to what counts. */
    private final Map<String, Set<String>> added = new TreeMap<>();

    void add(RecordedMovement recorded) {
        var movement = recorded.movement();
        var container = movement.containerNumber().toString();
        if (movement.mayChangeWhatCounts()) {
            changed.add(container);
        } else if (movement.happening().isActual()) {
            added.computeIfAbsent(container, first -> new TreeSet<>())
                    .add(movement.place().location().toString());
        }
    }

    /** After the events themselves have been written. */
    void write(JdbcTemplate jdbc) {
        batches(added.keySet()).forEach(batch -> {
            var known = known(jdbc, batch);
            batch.stream()
                    .filter(container ->
                            !known.getOrDefault(container, Set.of()).containsAll(added.get(container)))
                    .forEach(changed::add);
        });
        batches(changed).forEach(batch -> write(jdbc, batch));
    }

    private static List<List<String>> batches(Set<String> containers) {
        var all = List.copyOf(containers);
        List<List<String>> batches = new ArrayList<>();
        for (int start = 0; start < all.size(); start += BATCH) {
            batches.add(all.subList(start, Math.min(start + BATCH, all.size())));
        }
        return batches;
    }

    private static Map<String, Set<String>> known(JdbcTemplate jdbc, List<String> containers) {
        Map<String, Set<String>> known = new TreeMap<>();
        jdbc.query(
                "select container_number, location from handled_places where container_number in (" + marks(containers)
                        + ")",
                row -> {
                    known.computeIfAbsent(row.getString(1), first -> new TreeSet<>())
                            .add(row.getString(2));
                },
                containers.toArray());
        return known;
    }

    private static String marks(List<String> containers) {
        return String.join(", ", Collections.nCopies(containers.size(), "?"));
    }

    private static void write(JdbcTemplate jdbc, List<String> containers) {
        var marks = marks(containers);
        Map<String, List<RecordedMovement>> events =
                jdbc
                        .query(EVENTS.formatted(marks), (row, count) -> StoredMovement.read(row), containers.toArray())
                        .stream()
                        .collect(Collectors.groupingBy(
                                recorded ->
                                        recorded.movement().containerNumber().toString(),
                                TreeMap::new,
                                Collectors.toList()));
        List<Object[]> rows = new ArrayList<>();
        events.forEach((container, recorded) ->
                places(recorded).forEach(place -> rows.add(new Object[] {place, container})));
        jdbc.update("delete from handled_places where container_number in (" + marks + ")", containers.toArray());
        jdbc.batchUpdate("insert into handled_places (location, container_number) values (?, ?)", rows);
    }

    private static Set<String> places(Collection<RecordedMovement> recorded) {
        return Trail.history(recorded).stream()
                .filter(TrailEvent::isHappening)
                .map(event -> event.recorded().movement())
                .filter(movement -> movement.happening().isActual())
                .map(movement -> movement.place().location().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
