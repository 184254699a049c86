package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.document.Subject;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.member.MspId;
import org.portolan.records.text.TimeText;

/**
 * One event of a container as its writer reports it: a fact that is never changed.
 *
 * <p>A wrong event is retracted by another one that names it in {@code retractedEventId} and repeats its container,
 * time, code and place; only the writer of an event can retract it, a retraction is itself no happening, and a
 * retraction cannot be retracted: the event is reported again, at another time of its report, for the very same event
 * stays retracted. The writer is absent until the event is recorded; the
 * contract takes it from the caller's certificate.
 *
 * <p>An event of a document or of a vessel's call names no container: it is shared by all that the document or the call
 * concerns. Such a one has the name that its originating party gave it, and says nothing of a load or a direction.
 *
 * @param container absent in a shared event
 * @param toldPlace always there in an event that names a container; a document may be issued or confirmed nowhere
 */
public record ContainerMovement(
        Optional<ContainerNumber> container,
        Happening happening,
        Optional<Place> toldPlace,
        Equipment equipment,
        Cargo cargo,
        Carriage carriage,
        Documents documents,
        Observation observation,
        Provenance provenance,
        Note note,
        Optional<EventId> retractedEventId,
        Optional<MspId> writer) {
    public ContainerMovement {
        Completeness.check(happening.code(), documents, observation);
        if (container.isEmpty()) {
            Completeness.checkCall(documents, toldPlace, carriage);
            Completeness.checkShared(happening.code(), subjects(documents, toldPlace, carriage), provenance);
        } else {
            Completeness.checkPlace(toldPlace);
        }
    }

    /** An event of which nothing more is known, and that has no writer yet. */
    public static ContainerMovement of(
            ContainerNumber containerNumber, Happening happening, Place place, Equipment equipment, Carriage carriage) {
        return about(containerNumber)
                .happening(happening)
                .place(place)
                .equipment(equipment)
                .carriage(carriage)
                .build();
    }

    /** Begins an event of a container; what is not set is unknown, but happening, place, equipment and carriage are due. */
    public static MovementBuilder about(ContainerNumber containerNumber) {
        return new MovementBuilder(containerNumber);
    }

    /** Begins an event of a document or a vessel's call, shared by its containers; happening and carriage are due. */
    public static MovementBuilder shared() {
        return MovementBuilder.shared();
    }

    /** The container that it names; a shared event is never asked. */
    public ContainerNumber containerNumber() {
        return container.orElseThrow(() -> new IllegalStateException("A shared event has no container"));
    }

    /** Where it happened; a shared event is asked only if it has a place. */
    public Place place() {
        return toldPlace.orElseThrow(() -> new IllegalStateException("This shared event has no place"));
    }

    /** Whether it names no container and belongs to all of its document or call. */
    public boolean isShared() {
        return container.isEmpty();
    }

    /** The documents and the calls that it is about, by which shared events belong to containers. */
    public List<Subject> subjects() {
        return subjects(documents, toldPlace, carriage);
    }

    private static List<Subject> subjects(Documents documents, Optional<Place> place, Carriage carriage) {
        return Stream.concat(
                        Subject.of(documents).stream(),
                        place.stream()
                                .flatMap(at -> Subject.call(
                                        carriage.vesselImo(),
                                        Stream.of(
                                                carriage.voyage(),
                                                carriage.call().otherVoyage()),
                                        at.location())
                                        .stream()))
                .sorted()
                .toList();
    }

    /** The same event, to be changed in some parts. */
    public MovementBuilder but() {
        return new MovementBuilder(this);
    }

    /** The event as a retraction of an earlier one like it. */
    public ContainerMovement retracting(EventId earlier) {
        return but().retracting(earlier).build();
    }

    /** The event as it is recorded in a writer's name. */
    public ContainerMovement writtenBy(MspId member) {
        return but().writtenBy(member).build();
    }

    /** Whether it takes back another event. */
    public boolean isRetraction() {
        return retractedEventId.isPresent();
    }

    /** Whether by it an earlier event may count no more, or it by another version: it takes one back, or has a name. */
    public boolean mayChangeWhatCounts() {
        return isRetraction() || provenance.originatorEventId().isPresent();
    }

    /** The event time in UTC at a fixed width, as it stands in the key on the ledger. */
    public String keyTime() {
        return TimeText.sortable(happening.eventTime());
    }
}
