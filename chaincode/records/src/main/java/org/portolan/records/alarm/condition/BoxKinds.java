package org.portolan.records.alarm.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.CountryCode;

/**
 * Of which kinds a box is while it stands in a slot, and which event says so. What is known of its goods may have been
 * said before it was stacked, as long as it was not empty since, or may be said while it stands there.
 */
final class BoxKinds {
    private final List<RecordedMovement> before;
    private final List<RecordedMovement> standing;
    private final CountryCode country;

    /** The events up to the stacking, itself included, and those until the box is moved again. */
    BoxKinds(List<RecordedMovement> before, List<RecordedMovement> standing, CountryCode country) {
        this.before = before;
        this.standing = standing;
        this.country = country;
    }

    /** The event that makes the box one of this kind, if it is one. */
    Optional<RecordedMovement> saidBy(BoxKind kind) {
        return switch (kind) {
            case SUPERVISED -> Holds.openByCustoms(before, country).or(this::heldWhileStanding);
            case DANGEROUS -> saidBy(BoxKinds::dangerous);
            case REEFER -> saidBy(movement -> movement.cargo().reefer());
        };
    }

    private Optional<RecordedMovement> heldWhileStanding() {
        return standing.stream()
                .filter(event -> CountedEvents.code(event).opensHold()
                        && event.movement().place().location().country().equals(country))
                .findFirst();
    }

    private Optional<RecordedMovement> saidBy(Function<ContainerMovement, Optional<Boolean>> flag) {
        Optional<RecordedMovement> latest = before.reversed().stream()
                .filter(event -> isEmpty(event) || flag.apply(event.movement()).isPresent())
                .findFirst();
        return latest.filter(event -> says(event, flag))
                .or(() -> standing.stream().filter(event -> says(event, flag)).findFirst());
    }

    private static boolean says(RecordedMovement event, Function<ContainerMovement, Optional<Boolean>> flag) {
        return flag.apply(event.movement()).orElse(false);
    }

    /** Who names a UN number says that the goods are dangerous. */
    private static Optional<Boolean> dangerous(ContainerMovement movement) {
        return movement.cargo().isDangerous()
                ? Optional.of(true)
                : movement.cargo().dangerous();
    }

    private static boolean isEmpty(RecordedMovement event) {
        return event.movement().equipment().emptyIndicator() == EmptyIndicator.EMPTY;
    }
}
