package org.portolan.records.container.trail;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.portolan.records.container.document.Subject;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * A document that is put on hold without naming a container holds every container whose present journey goes by it; a bill
 * of an earlier journey holds nothing any more.
 */
final class HeldDocuments {
    private HeldDocuments() {}

    static List<Hold> holds(Journey journey, Collection<RecordedMovement> shared) {
        SortedSet<Subject> own = new TreeSet<>();
        journey.happenings().forEach(event -> own.addAll(event.movement().subjects()));
        Stream<RecordedMovement> about = shared.stream()
                .filter(event -> event.movement().happening().isActual())
                .filter(event -> event.movement().subjects().stream().anyMatch(own::contains));
        return Holds.of(Stream.concat(journey.actual().stream(), about)
                .sorted(EventOrder.BY_TIME)
                .toList());
    }
}
