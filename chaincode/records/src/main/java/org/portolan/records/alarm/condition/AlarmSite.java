package org.portolan.records.alarm.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.place.UnLocode;

/** Where it happened, on which way and under which documents, as the events say that are the evidence. */
public record AlarmSite(
        UnLocode location,
        Optional<String> facilityCode,
        Direction direction,
        Optional<String> billOfLading,
        Optional<String> voyage) {

    /** Taken from the first of these events, and what it leaves open from the first of the others that says it. */
    static AlarmSite of(List<ContainerMovement> events) {
        ContainerMovement first = events.getFirst();
        return new AlarmSite(
                first.place().location(),
                first.place().facilityCode(),
                first.carriage().direction(),
                first(events, event -> event.documents().billOfLading()),
                first(events, event -> event.carriage().voyage()));
    }

    /** The place alone, for rules that hold somewhere. */
    public Place place() {
        return new Place(location, facilityCode, Optional.empty(), Optional.empty());
    }

    private static Optional<String> first(
            List<ContainerMovement> events, Function<ContainerMovement, Optional<String>> said) {
        return events.stream().map(said).flatMap(Optional::stream).findFirst();
    }
}
