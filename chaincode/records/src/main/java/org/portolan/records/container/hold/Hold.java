package org.portolan.records.container.hold;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/**
 * Something that keeps the container: customs selected it ({@code CUSS}, {@code CUSI}), or a document about it is on hold
 * ({@code HOLD}). Only the member that set a hold can lift it; a lifted one stays.
 */
public record Hold(RecordedMovement set, Optional<RecordedMovement> lifted) {

    static Hold by(RecordedMovement set) {
        return new Hold(set, Optional.empty());
    }

    /** {@code CUSS}, {@code CUSI} or {@code HOLD}. */
    public EventCode code() {
        return movement().happening().code();
    }

    /** When it was set, by the clock of who set it. */
    public OffsetDateTime since() {
        return movement().happening().eventTime();
    }

    /** Who set it, and who alone can lift it. */
    public MspId setBy() {
        return set.writer();
    }

    /** Where it was set; nothing where a document is on hold at no place. */
    public Optional<UnLocode> location() {
        return movement().toldPlace().map(Place::location);
    }

    /** The document that is on hold; nothing where customs holds the container itself. */
    public Optional<DocumentReference> document() {
        return document(movement());
    }

    /** Why, in the words of who set it. */
    public Optional<String> reason() {
        return movement().note().description();
    }

    /** When it was lifted. */
    public Optional<OffsetDateTime> liftedAt() {
        return lifted.map(release -> release.movement().happening().eventTime());
    }

    /** Whether it still stands. */
    public boolean isOpen() {
        return lifted.isEmpty();
    }

    /** Whether customs holds the container itself. */
    public boolean isByCustoms() {
        return code().opensHold();
    }

    boolean isLiftedBy(RecordedMovement release) {
        boolean sameMember = isOpen() && release.writer().equals(setBy());
        return sameMember
                && switch (release.movement().happening().code()) {
                    case CUSR -> isByCustoms();
                    case RELS -> !isByCustoms() && document().equals(document(release.movement()));
                    default -> false;
                };
    }

    Hold liftedBy(RecordedMovement release) {
        return new Hold(set, Optional.of(release));
    }

    private ContainerMovement movement() {
        return set.movement();
    }

    private static Optional<DocumentReference> document(ContainerMovement movement) {
        return movement.happening().code().opensHold()
                ? Optional.empty()
                : movement.documents().references().stream().findFirst();
    }
}
