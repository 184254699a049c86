package org.portolan.records.alarm.condition;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.alarm.rule.OvertimeLimit;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;

/**
 * Evaluates a container's events against the rules. The same events and rules give the same conditions in whatever order
 * they came; an event that was taken back or superseded counts for nothing.
 */
public final class AlarmConditions {
    private AlarmConditions() {}

    /** Everything that is wrong at a time, in the order of the names; events after that time are not looked at. */
    public static List<AlarmCondition> at(Trail trail, Rules rules, OffsetDateTime asOf) {
        CountedEvents events = CountedEvents.of(trail).upTo(asOf);
        Stream<AlarmCondition> overtime =
                clocks(events, rules).filter(clock -> clock.isOverAt(asOf)).map(OvertimeClock::condition);
        return Stream.of(overtime, StorageStay.conditions(events, rules), Exits.of(events))
                .flatMap(conditions -> conditions)
                .sorted(Comparator.comparing(AlarmCondition::alarmId))
                .toList();
    }

    /**
     * After which time, later than this one, something may be wrong that is not yet, if no event comes before: the end of
     * the time allowed to a step that is under way, or an event that a writer's fast clock has put ahead.
     */
    public static Optional<OffsetDateTime> nextDue(Trail trail, Rules rules, OffsetDateTime asOf) {
        CountedEvents all = CountedEvents.of(trail);
        Stream<OffsetDateTime> running = clocks(all.upTo(asOf), rules)
                .filter(clock -> clock.end().isEmpty())
                .map(OvertimeClock::due)
                .filter(due -> !due.isBefore(asOf));
        Stream<OffsetDateTime> ahead =
                all.events().stream().map(CountedEvents::time).filter(time -> time.isAfter(asOf));
        return Stream.concat(running, ahead).min(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /**
     * The node that ended a step after an alarm about it had been raised; the alarm itself stays as it was. Empty when the
     * step has not ended, or the event that began it counts no more.
     */
    public static Optional<NodePassed> reachedLater(Trail trail, Rules rules, EventId start) {
        return clocks(CountedEvents.of(trail), rules)
                .filter(clock -> clock.start().eventId().equals(start))
                .flatMap(clock -> clock.end().stream())
                .map(RecordedMovement::movement)
                .map(NodePassed::of)
                .findFirst();
    }

    private static Stream<OvertimeClock> clocks(CountedEvents events, Rules rules) {
        return events.events().stream()
                .flatMap(
                        event -> rules
                                .inForce(
                                        event.movement().place(),
                                        CountedEvents.time(event),
                                        OvertimeLimit.class::isInstance)
                                .stream()
                                .flatMap(version -> OvertimeClock.startedBy(event, version, events).stream()));
    }
}
