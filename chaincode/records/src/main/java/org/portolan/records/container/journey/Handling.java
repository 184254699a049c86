package org.portolan.records.container.journey;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.UnLocode;

/** Folds what ports report into how the last of them handled the container; unknown until the pattern is complete. */
final class Handling {
    private Optional<ContainerMovement> entry = Optional.empty();
    private Optional<HandlingMode> mode = Optional.empty();

    static Optional<HandlingMode> of(List<RecordedMovement> happenings) {
        Handling fold = new Handling();
        happenings.forEach(recorded -> fold.add(recorded.movement()));
        return fold.mode;
    }

    private void add(ContainerMovement movement) {
        switch (movement.happening().code()) {
            case DISC, GTIN -> enter(movement);
            case XSTK -> mode = Optional.of(HandlingMode.YARD);
            case GTOT -> leave(movement, EventCode.DISC, HandlingMode.DIRECT_PICKUP);
            case LOAD -> leave(movement, EventCode.GTIN, HandlingMode.DIRECT_LOADING);
            default -> {}
        }
    }

    private void enter(ContainerMovement movement) {
        entry = Optional.of(movement);
        mode = Optional.empty();
    }

    private void leave(ContainerMovement movement, EventCode entered, HandlingMode direct) {
        UnLocode location = movement.place().location();
        boolean throughThisPort = entry.filter(first -> first.happening().code() == entered)
                .filter(first -> first.place().location().equals(location))
                .isPresent();
        if (throughThisPort && mode.isEmpty()) {
            mode = Optional.of(direct);
        }
    }
}
