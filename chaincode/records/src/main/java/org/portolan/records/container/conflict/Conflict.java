package org.portolan.records.container.conflict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;

/**
 * Events that cannot all be true. It is no error and refuses nothing: it stays until an event is retracted or superseded,
 * and is open until the writers of all its events have said something to it.
 *
 * @param events in the order of their times
 * @param figure kilometres an hour for {@code IMPOSSIBLE_SPEED}, hours for {@code WHOLE_HOURS_APART}, else nothing
 */
public record Conflict(ConflictKind kind, List<RecordedMovement> events, Optional<Integer> figure) {
    public Conflict {
        events = List.copyOf(events);
    }

    static Conflict of(ConflictKind kind, RecordedMovement... events) {
        return new Conflict(kind, List.of(events), Optional.empty());
    }

    static Conflict of(ConflictKind kind, int figure, RecordedMovement... events) {
        return new Conflict(kind, List.of(events), Optional.of(figure));
    }

    /** Its name. */
    public ConflictId id() {
        return ConflictId.of(
                kind, events.stream().map(RecordedMovement::eventId).toList());
    }

    /** Who wrote its events. */
    public SortedSet<MspId> writers() {
        return events.stream().map(RecordedMovement::writer).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a writer has not yet said anything to it, when these members have. */
    public boolean isOpen(Set<MspId> spoken) {
        return !spoken.containsAll(writers());
    }
}
