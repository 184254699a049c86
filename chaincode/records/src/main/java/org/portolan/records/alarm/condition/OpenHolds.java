package org.portolan.records.alarm.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.place.CountryCode;

/** Which events of customs hold a container in a country at a moment; a release lifts those of its own writer. */
final class OpenHolds {
    private final CountryCode country;
    private final List<RecordedMovement> open = new ArrayList<>();

    private OpenHolds(CountryCode country) {
        this.country = country;
    }

    /** The first hold that these events leave open. */
    static Optional<RecordedMovement> after(List<RecordedMovement> events, CountryCode country) {
        OpenHolds holds = new OpenHolds(country);
        events.forEach(holds::add);
        return holds.open.stream().findFirst();
    }

    private void add(RecordedMovement event) {
        boolean here = event.movement().place().location().country().equals(country);
        if (here && CountedEvents.code(event).opensHold()) {
            open.add(event);
        } else if (here && CountedEvents.code(event) == EventCode.CUSR) {
            open.removeIf(hold -> hold.writer().equals(event.writer()));
        }
    }
}
