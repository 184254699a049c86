package org.portolan.records.container.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;

/** Folds selections and releases into holds; a release lifts those of its own administration and no others. */
final class Holds {
    private final List<Hold> holds = new ArrayList<>();

    static List<Hold> of(List<RecordedMovement> happenings) {
        Holds fold = new Holds();
        happenings.forEach(fold::add);
        return List.copyOf(fold.holds);
    }

    boolean anyOpen() {
        return holds.stream().anyMatch(Hold::isOpen);
    }

    void add(RecordedMovement recorded) {
        ContainerMovement movement = recorded.movement();
        if (movement.happening().code().opensHold()) {
            holds.add(new Hold(
                    movement.happening().code(),
                    movement.happening().eventTime(),
                    recorded.writer(),
                    movement.place().location(),
                    Optional.empty()));
        } else if (movement.happening().code() == EventCode.CUSR) {
            release(recorded.writer(), movement);
        }
    }

    private void release(MspId administration, ContainerMovement release) {
        holds.replaceAll(hold -> hold.isOpen() && hold.setBy().equals(administration)
                ? hold.lifted(release.happening().eventTime())
                : hold);
    }
}
