package org.portolan.records.alarm.condition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.alarm.rule.OvertimeLimit;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * One run of time from a node on, by the version of the limit that was in force when it began. The next node ends it, and
 * so does leaving the place by another way: a box that is picked up directly is never stacked.
 */
record OvertimeClock(RuleVersion version, OvertimeLimit limit, RecordedMovement start, Optional<RecordedMovement> end) {

    /** The run that the event begins, unless one of the same limit is under way: a node said twice is passed once. */
    static Optional<OvertimeClock> startedBy(RecordedMovement event, RuleVersion version, CountedEvents events) {
        OvertimeLimit limit = (OvertimeLimit) version.rule();
        boolean underWay = events.before(event).reversed().stream()
                .filter(earlier -> begins(earlier, limit) || ends(earlier, limit))
                .findFirst()
                .filter(latest -> begins(latest, limit))
                .isPresent();
        if (underWay || !begins(event, limit)) {
            return Optional.empty();
        }
        Optional<RecordedMovement> end =
                events.since(event).stream().filter(later -> ends(later, limit)).findFirst();
        return Optional.of(new OvertimeClock(version, limit, event, end));
    }

    /** Until when it has to end. */
    OffsetDateTime due() {
        return CountedEvents.time(start).plus(limit.limit());
    }

    /** Whether it took longer than allowed, or has taken longer at this time without an end. */
    boolean isOverAt(OffsetDateTime asOf) {
        return end.map(CountedEvents::time).orElse(asOf).isAfter(due());
    }

    AlarmCondition condition() {
        List<RecordedMovement> evidence =
                Stream.concat(Stream.of(start), end.stream()).toList();
        List<ContainerMovement> said =
                evidence.stream().map(RecordedMovement::movement).toList();
        return new AlarmCondition(
                start.movement().containerNumber(),
                limit.ruleId(),
                version.version(),
                evidence.stream().map(RecordedMovement::eventId).toList(),
                AlarmSite.of(said),
                new AlarmDetail.Overtime(
                        NodePassed.of(start.movement()),
                        end.map(RecordedMovement::movement).map(NodePassed::of),
                        limit.limitMinutes()));
    }

    static boolean begins(RecordedMovement event, OvertimeLimit limit) {
        return CountedEvents.code(event) == limit.fromNode()
                && event.movement().carriage().direction() == limit.direction()
                && limit.holdsAt(event.movement().place());
    }

    private static boolean ends(RecordedMovement event, OvertimeLimit limit) {
        boolean next = CountedEvents.code(event) == limit.toNode()
                && event.movement().place().location().equals(limit.location());
        return next || CountedEvents.code(event) != limit.fromNode() && CountedEvents.isAway(event, limit.location());
    }
}
