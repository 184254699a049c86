package org.portolan.records.container;

import java.util.Optional;
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
        Carriage carriage,
        Documents documents,
        Note note,
        Optional<EventId> retractedEventId,
        Optional<MspId> writer) {

    /** An event with no documents, no note and no writer yet. */
    public static ContainerMovement of(
            ContainerNumber containerNumber, Happening happening, Place place, Equipment equipment, Carriage carriage) {
        return new ContainerMovement(
                containerNumber,
                happening,
                place,
                equipment,
                carriage,
                Documents.NONE,
                Note.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The same event with these documents. */
    public ContainerMovement with(Documents others) {
        return new ContainerMovement(
                containerNumber, happening, place, equipment, carriage, others, note, retractedEventId, writer);
    }

    /** The same event with this note. */
    public ContainerMovement with(Note other) {
        return new ContainerMovement(
                containerNumber, happening, place, equipment, carriage, documents, other, retractedEventId, writer);
    }

    /** The event as a retraction of an earlier one like it. */
    public ContainerMovement retracting(EventId earlier) {
        return new ContainerMovement(
                containerNumber, happening, place, equipment, carriage, documents, note, Optional.of(earlier), writer);
    }

    /** The event as it is recorded in a writer's name. */
    public ContainerMovement writtenBy(MspId member) {
        return new ContainerMovement(
                containerNumber,
                happening,
                place,
                equipment,
                carriage,
                documents,
                note,
                retractedEventId,
                Optional.of(member));
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
