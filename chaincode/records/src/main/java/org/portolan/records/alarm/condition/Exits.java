package org.portolan.records.alarm.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.alarm.rule.RuleId;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.hold.Holds;
import org.portolan.records.container.recorded.RecordedMovement;

/** Finds gate-outs that happened while customs of the gate's country held the box. */
final class Exits {
    private Exits() {}

    static Stream<AlarmCondition> of(CountedEvents events) {
        return events.events().stream()
                .filter(event -> CountedEvents.code(event) == EventCode.GTOT)
                .flatMap(exit -> of(exit, events).stream());
    }

    private static Optional<AlarmCondition> of(RecordedMovement exit, CountedEvents events) {
        List<RecordedMovement> before = events.events().stream()
                .filter(event -> !CountedEvents.time(event).isAfter(CountedEvents.time(exit)))
                .toList();
        return Holds.openByCustoms(before, exit.movement().place().location().country())
                .map(hold -> condition(exit, hold));
    }

    private static AlarmCondition condition(RecordedMovement exit, RecordedMovement hold) {
        return new AlarmCondition(
                exit.movement().containerNumber(),
                RuleId.EXIT_WITHOUT_RELEASE,
                1,
                List.of(exit.eventId(), hold.eventId()),
                AlarmSite.of(List.of(exit.movement(), hold.movement())),
                new AlarmDetail.Exit(
                        CountedEvents.time(exit), CountedEvents.code(hold), CountedEvents.time(hold), hold.writer()));
    }
}
