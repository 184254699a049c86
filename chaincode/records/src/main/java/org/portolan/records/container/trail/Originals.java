package org.portolan.records.container.trail;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.member.MspId;

/**
 * Which of several events that a writer has from the same originating party under the same name counts: the one that the
 * party updated last, of equals a retraction, and then the one recorded last (DCSA Track & Trace 3.0.0, {@code eventID}). Where that one is
 * a retraction, none of them counts.
 */
final class Originals {
    private static final Comparator<RecordedMovement> NEWEST = Comparator.comparing(Originals::updated)
            .thenComparing(recorded -> recorded.movement().isRetraction())
            .thenComparing(RecordedMovement::position)
            .thenComparing(RecordedMovement::eventId);

    private record Name(MspId writer, String party, String event) implements Comparable<Name> {
        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::writer).thenComparing(Name::party).thenComparing(Name::event);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Name, RecordedMovement> newest = new TreeMap<>();

    private Originals() {}

    static Set<EventId> superseded(Collection<RecordedMovement> recorded) {
        Originals originals = new Originals();
        recorded.forEach(originals::add);
        return recorded.stream()
                .filter(originals::isSuperseded)
                .map(RecordedMovement::eventId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(RecordedMovement recorded) {
        name(recorded)
                .ifPresent(name ->
                        newest.merge(name, recorded, (one, other) -> NEWEST.compare(one, other) >= 0 ? one : other));
    }

    private boolean isSuperseded(RecordedMovement recorded) {
        return name(recorded)
                .map(newest::get)
                .filter(latest -> !latest.eventId().equals(recorded.eventId()))
                .isPresent();
    }

    private static Optional<Name> name(RecordedMovement recorded) {
        Provenance provenance = recorded.movement().provenance();
        return provenance
                .originatingParty()
                .flatMap(party ->
                        provenance.originatorEventId().map(event -> new Name(recorded.writer(), party, event)));
    }

    private static Instant updated(RecordedMovement recorded) {
        return recorded.movement().provenance().updatedTime().orElseThrow().toInstant();
    }
}
