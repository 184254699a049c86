package org.portolan.gateway.dcsa.v3.posting;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.container.original.EarlierEvents;
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.container.Happening;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;

/**
 * Finds for a posted retraction, which says no more than whose event it means, the event of that name that counts, on the
 * ledger or before it in the same request. Retractions of what nobody recorded do not make a request wait longer together
 * than the read side may lag behind.
 */
final class Retractions {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Comparator<ContainerMovement> UPDATED = Comparator.comparing(Retractions::updated);

    private final EarlierEvents earlier;
    private final MspId writer;
    private final Map<PostedName, List<ContainerMovement>> posted = new HashMap<>();
    private Duration patience = PATIENCE;

    Retractions(EarlierEvents earlier, MspId writer) {
        this.earlier = earlier;
        this.writer = writer;
    }

    /** Remembers an event of the request: a later one may retract it. */
    void add(PostedName name, ContainerMovement movement) {
        posted.computeIfAbsent(name, unknown -> new ArrayList<>()).add(movement.writtenBy(writer));
    }

    /** The newest event of this name that is none but a retraction. */
    Optional<ContainerMovement> newest(PostedName name) {
        var before = posted.getOrDefault(name, List.of()).stream()
                .filter(movement -> !movement.isRetraction())
                .max(UPDATED);
        if (before.isPresent()) {
            return before;
        }
        long start = System.nanoTime();
        var found = Deadline.in(patience).find(() -> recorded(name));
        patience = patience.minusNanos(System.nanoTime() - start);
        return found;
    }

    /** Whether a newer version of the event, which counts in its place, is recorded or stands in the request. */
    boolean isReplaced(PostedName name, ContainerMovement event) {
        return Stream.concat(
                        posted.getOrDefault(name, List.of()).stream(),
                        earlier.named(writer, name.party(), name.event()).stream()
                                .map(RecordedMovement::movement))
                .filter(other -> !other.isRetraction())
                .anyMatch(other -> updated(other).isAfter(updated(event)));
    }

    /** Whether the event is taken back already. */
    boolean isRetracted(PostedName name, ContainerMovement event) {
        EventId id = ContainerMovementJson.eventId(event);
        return earlier.named(writer, name.party(), name.event()).stream()
                .anyMatch(other -> other.movement().retractedEventId().equals(Optional.of(id)));
    }

    /** The retraction of an event, as it is to be reported. */
    static ContainerMovement of(ContainerMovement event, PostedName name, OffsetDateTime updated, Digest message) {
        Happening happening = event.happening();
        return event.but()
                .happening(new Happening(happening.code(), happening.classifier(), happening.eventTime(), updated))
                .provenance(new Provenance(
                        Optional.of(message),
                        Optional.of(name.party()),
                        Optional.of(name.event()),
                        Optional.of(updated)))
                .retracting(ContainerMovementJson.eventId(event))
                .withoutWriter()
                .build();
    }

    /** When the originating party last changed the event. */
    static Instant updated(ContainerMovement event) {
        return event.provenance()
                .updatedTime()
                .orElse(event.happening().reportedTime())
                .toInstant();
    }

    private Optional<ContainerMovement> recorded(PostedName name) {
        return earlier.named(writer, name.party(), name.event()).stream()
                .filter(recorded -> !recorded.movement().isRetraction())
                .max(Comparator.comparing((RecordedMovement recorded) -> updated(recorded.movement()))
                        .thenComparing(RecordedMovement::position))
                .map(RecordedMovement::movement);
    }
}
