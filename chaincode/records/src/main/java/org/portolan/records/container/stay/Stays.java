package org.portolan.records.container.stay;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.UnLocode;

/** Folds actual events, in order, into stays. What comes in after it went out begins another stay at the same place. */
public final class Stays {
    private final List<Stay> finished = new ArrayList<>();
    private final List<RecordedMovement> open = new ArrayList<>();

    private Stays() {}

    /** The stays in the order of their beginnings. */
    public static List<Stay> of(List<RecordedMovement> actual) {
        Stays fold = new Stays();
        actual.stream().filter(recorded -> presence(recorded) != Presence.NONE).forEach(fold::add);
        fold.finish(false);
        return List.copyOf(fold.finished);
    }

    private void add(RecordedMovement recorded) {
        if (!open.isEmpty() && beginsAnother(open.getLast(), recorded)) {
            finish(true);
        }
        open.add(recorded);
    }

    private static boolean beginsAnother(RecordedMovement last, RecordedMovement next) {
        boolean again = presence(last) == Presence.EXIT && presence(next) == Presence.ENTRY;
        return again || !location(last).equals(location(next));
    }

    private void finish(boolean seenElsewhere) {
        if (open.isEmpty()) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < open.size(); index++) {
            nodes.add(new Node(
                    open.get(index), index + 1 < open.size() ? Optional.of(time(open.get(index + 1))) : end()));
        }
        finished.add(new Stay(location(open.getFirst()), nodes, end(), seenElsewhere || end().isPresent()));
        open.clear();
    }

    private Optional<OffsetDateTime> end() {
        return presence(open.getLast()) == Presence.EXIT ? Optional.of(time(open.getLast())) : Optional.empty();
    }

    private static OffsetDateTime time(RecordedMovement recorded) {
        return recorded.movement().happening().eventTime();
    }

    private static UnLocode location(RecordedMovement recorded) {
        return recorded.movement().place().location();
    }

    private static Presence presence(RecordedMovement recorded) {
        return Presence.of(recorded.movement().happening().code());
    }
}
