package org.portolan.records.container;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.member.MspId;

/** Collects the parts of an event; {@link #build()} fails when a part that is due was never set. */
public final class MovementBuilder {
    private final @Nullable ContainerNumber containerNumber;
    private final boolean shared;
    private @Nullable Happening happening;
    private @Nullable Optional<Place> place;
    private @Nullable Equipment equipment;
    private @Nullable Carriage carriage;
    private Cargo cargo = Cargo.NONE;
    private Documents documents = Documents.NONE;
    private Observation observation = Observation.NONE;
    private Provenance provenance = Provenance.NONE;
    private Note note = Note.NONE;
    private Optional<EventId> retractedEventId = Optional.empty();
    private Optional<MspId> writer = Optional.empty();

    MovementBuilder(ContainerNumber containerNumber) {
        this(containerNumber, false);
    }

    private MovementBuilder(@Nullable ContainerNumber containerNumber, boolean shared) {
        this.containerNumber = containerNumber;
        this.shared = shared;
    }

    /** An event that names no container says nothing of a load either. */
    static MovementBuilder shared() {
        return new MovementBuilder(null, true).toldPlace(Optional.empty()).equipment(Equipment.laden());
    }

    MovementBuilder(ContainerMovement like) {
        this(like.container().orElse(null), like.isShared());
        this.happening = like.happening();
        this.place = like.toldPlace();
        this.equipment = like.equipment();
        this.carriage = like.carriage();
        this.cargo = like.cargo();
        this.documents = like.documents();
        this.observation = like.observation();
        this.provenance = like.provenance();
        this.note = like.note();
        this.retractedEventId = like.retractedEventId();
        this.writer = like.writer();
    }

    public MovementBuilder happening(Happening value) {
        happening = value;
        return this;
    }

    public MovementBuilder place(Place value) {
        return toldPlace(Optional.of(value));
    }

    /** The same for what may have happened nowhere: only shared events may. */
    public MovementBuilder toldPlace(Optional<Place> value) {
        place = value;
        return this;
    }

    public MovementBuilder equipment(Equipment value) {
        equipment = value;
        return this;
    }

    public MovementBuilder carriage(Carriage value) {
        carriage = value;
        return this;
    }

    public MovementBuilder cargo(Cargo value) {
        cargo = value;
        return this;
    }

    public MovementBuilder documents(Documents value) {
        documents = value;
        return this;
    }

    public MovementBuilder observation(Observation value) {
        observation = value;
        return this;
    }

    public MovementBuilder provenance(Provenance value) {
        provenance = value;
        return this;
    }

    public MovementBuilder note(Note value) {
        note = value;
        return this;
    }

    public MovementBuilder retracting(EventId earlier) {
        retractedEventId = Optional.of(earlier);
        return this;
    }

    public MovementBuilder writtenBy(MspId member) {
        writer = Optional.of(member);
        return this;
    }

    /** The event as it is reported, before the ledger knows its writer. */
    public MovementBuilder withoutWriter() {
        writer = Optional.empty();
        return this;
    }

    /** The event, complete and valid. */
    public ContainerMovement build() {
        return new ContainerMovement(
                shared ? Optional.empty() : Optional.of(due(containerNumber, "container")),
                due(happening, "happening"),
                due(place, "place"),
                due(equipment, "equipment"),
                cargo,
                due(carriage, "carriage"),
                documents,
                observation,
                provenance,
                note,
                retractedEventId,
                writer);
    }

    private static <T> T due(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("The event has no " + name);
        }
        return part;
    }
}
