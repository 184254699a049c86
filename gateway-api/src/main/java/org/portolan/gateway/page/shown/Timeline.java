package org.portolan.gateway.page.shown;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.page.shown.EventShown.ForecastShown;
import org.portolan.gateway.page.shown.EventShown.LedgerShown;
import org.portolan.gateway.page.shown.EventShown.Standing;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.EventId;
import org.portolan.records.container.Place;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;
import org.portolan.records.place.UnLocode;

/** Puts what was planned and estimated for a step beside what happened; what has not happened stands by itself. */
final class Timeline {
    private final Words words;
    private final TracedContainer traced;

    Timeline(Words words, TracedContainer traced) {
        this.words = words;
        this.traced = traced;
    }

    List<EventShown> of(List<TrailEvent> events) {
        var forecasts = new HashMap<EventId, List<RecordedMovement>>();
        Set<EventId> placed = new HashSet<>();
        for (var event : events) {
            if (event.isHappening() && isActual(event.recorded())) {
                var before = events.stream()
                        .filter(TrailEvent::isHappening)
                        .map(TrailEvent::recorded)
                        .filter(said -> isForecast(said, event.recorded()) && placed.add(said.eventId()))
                        .toList();
                forecasts.put(event.recorded().eventId(), before);
            }
        }
        return events.stream()
                .filter(event -> !placed.contains(event.recorded().eventId()))
                .map(event -> event(event, forecasts))
                .toList();
    }

    private EventShown event(TrailEvent event, Map<EventId, List<RecordedMovement>> forecasts) {
        var recorded = event.recorded();
        var movement = recorded.movement();
        var happened = movement.happening();
        return new EventShown(
                Words.anchor(recorded.eventId()),
                happened.code().name(),
                happened.classifier().name(),
                words.time(happened.eventTime()),
                location(movement).map(words::place),
                words.writer(recorded.writer()),
                details(movement),
                standing(event),
                ledger(recorded),
                forecasts.getOrDefault(recorded.eventId(), List.of()).stream()
                        .map(said -> forecast(said, happened.eventTime()))
                        .toList());
    }

    private ForecastShown forecast(RecordedMovement said, OffsetDateTime happened) {
        var expected = said.movement().happening();
        var off = Duration.between(expected.eventTime(), happened);
        return new ForecastShown(
                expected.classifier().name(),
                words.time(expected.eventTime()),
                words.writer(said.writer()),
                ledger(said),
                off.abs().toMinutes() == 0 ? Optional.empty() : Optional.of(DurationShown.of(off)),
                off.isPositive());
    }

    private LedgerShown ledger(RecordedMovement recorded) {
        var transaction = traced.transactionOf(recorded.eventId());
        return new LedgerShown(transaction.block(), transaction.transaction(), transaction.transactionId());
    }

    private static Standing standing(TrailEvent event) {
        if (event.retracted()) {
            return Standing.RETRACTED;
        }
        if (event.recorded().movement().isRetraction()) {
            return Standing.RETRACTION;
        }
        return event.superseded() ? Standing.SUPERSEDED : Standing.COUNTS;
    }

    /** The same step at the same place, said before it was reported to have happened. */
    private static boolean isForecast(RecordedMovement said, RecordedMovement happened) {
        var expected = said.movement().happening();
        var actual = happened.movement().happening();
        return !expected.isActual()
                && expected.code() == actual.code()
                && location(said.movement()).equals(location(happened.movement()))
                && !expected.reportedTime().isAfter(actual.reportedTime());
    }

    private static Optional<UnLocode> location(ContainerMovement movement) {
        return movement.toldPlace().map(Place::location);
    }

    private static boolean isActual(RecordedMovement recorded) {
        return recorded.movement().happening().isActual();
    }

    private static List<String> details(ContainerMovement movement) {
        var details = new ArrayList<String>();
        if (movement.isShared()) {
            movement.subjects().forEach(subject -> details.add(subject.reference()));
        }
        var call = movement.carriage().call();
        Stream.of(
                        movement.carriage().voyage(),
                        call.vesselName(),
                        call.truck().flatMap(Truck::tractor).flatMap(Vehicle::licensePlate),
                        call.truck().flatMap(Truck::trailer).flatMap(Vehicle::licensePlate),
                        call.rail().flatMap(Rail::carReference),
                        call.rail().flatMap(Rail::departureId),
                        movement.toldPlace().flatMap(Place::facilityCode),
                        movement.toldPlace().flatMap(Place::yardSlot),
                        movement.note().description())
                .flatMap(Optional::stream)
                .forEach(details::add);
        return details;
    }
}
