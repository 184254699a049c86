package org.portolan.records.container.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.CountryCode;

/**
 * Folds actual events, in order, into holds. A release by customs lifts what the same administration selected; a released
 * document lifts what the same member had put on hold about it; nothing lifts another member's hold.
 */
public final class Holds {
    private final List<Hold> holds = new ArrayList<>();

    /** All holds that the events set, lifted ones too, in the order in which they were set. */
    public static List<Hold> of(List<RecordedMovement> actual) {
        Holds fold = new Holds();
        actual.forEach(fold::add);
        return List.copyOf(fold.holds);
    }

    /** The first event by which customs of a country holds the container after these events; others' word does not count. */
    public static Optional<RecordedMovement> openByCustoms(List<RecordedMovement> actual, CountryCode country) {
        Holds fold = new Holds();
        actual.stream()
                .filter(recorded ->
                        recorded.movement().place().location().country().equals(country))
                .forEach(fold::add);
        return fold.openByCustoms().stream().findFirst().map(Hold::set);
    }

    /** Takes the next event into account. */
    public void add(RecordedMovement recorded) {
        EventCode code = recorded.movement().happening().code();
        if (code.opensHold() || code == EventCode.HOLD) {
            holds.add(Hold.by(recorded));
        } else if (code == EventCode.CUSR || code == EventCode.RELS) {
            holds.replaceAll(hold -> hold.isLiftedBy(recorded) ? hold.liftedBy(recorded) : hold);
        }
    }

    /** Those of customs that stand after the events so far. */
    public List<Hold> openByCustoms() {
        return holds.stream().filter(Hold::isOpen).filter(Hold::isByCustoms).toList();
    }
}
