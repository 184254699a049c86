package org.portolan.records.container;

import java.util.Optional;
import org.portolan.records.container.document.Documents;
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
 * retraction cannot be retracted: the event is reported again. The writer is absent until the event is recorded; the
 * contract takes it from the caller's certificate.
 */
public record ContainerMovement(
        ContainerNumber containerNumber,
        Happening happening,
        Place place,
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

    /** The same event, to be changed in some parts. */
    public MovementBuilder but() {
        return new MovementBuilder(this);
    }

    /** The same event with this cargo. */
    public ContainerMovement with(Cargo other) {
        return but().cargo(other).build();
    }

    /** The same event with these documents. */
    public ContainerMovement with(Documents others) {
        return but().documents(others).build();
    }

    /** The same event with this observation. */
    public ContainerMovement with(Observation other) {
        return but().observation(other).build();
    }

    /** The same event with this provenance. */
    public ContainerMovement with(Provenance other) {
        return but().provenance(other).build();
    }

    /** The same event with this note. */
    public ContainerMovement with(Note other) {
        return but().note(other).build();
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

    /** The event time in UTC at a fixed width, as it stands in the key on the ledger. */
    public String keyTime() {
        return TimeText.sortable(happening.eventTime());
    }
}
