package org.portolan.gateway.container.recording;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.gateway.container.original.OwnEvents;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.request.Lag;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Refuses early what the contract would refuse of one caller's events, by the same rules; it binds nobody. */
public record EventJudge(Member member, Role role, OwnEvents own, boolean demo, Clock clock) {
    /** Of all retractions of a request together, for the read side to come to what was recorded a moment ago. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Reason NOTHING_RETRACTED = Reason.at(
            "retractedEventId", ReasonCode.RETRACTION, "must name an event that the caller's member recorded");

    /** Judges one event as it was sent. */
    public JudgedEvent judgeLine(byte[] line) {
        try {
            return judge(ContainerMovementJson.readReported(line));
        } catch (InvalidValue invalid) {
            return new Unfit(invalid.reasons());
        }
    }

    List<JudgedEvent> judge(List<Outcome<ContainerMovement>> outcomes) {
        return meaningful(outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Outcome.Refused<ContainerMovement> refused -> new Unfit(EventFields.within(refused.reasons()));
                    case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) -> judge(reported);
                })
                .toList());
    }

    /** Judges the only event of a request. */
    JudgedEvent alone(ContainerMovement reported) {
        return meaningful(List.of(judge(reported))).getFirst();
    }

    /** Judges one event that was read from another form, and may follow one that is still under way. */
    public JudgedEvent judge(ContainerMovement reported) {
        List<Reason> faults = new ArrayList<>();
        unless(
                        demo
                                || reported.container()
                                        .filter(ContainerNumber::isForTests)
                                        .isEmpty(),
                        "containerNumber",
                        ReasonCode.TEST_NUMBER,
                        "is a number for tests, which only a demonstration records")
                .ifPresent(faults::add);
        faults.addAll(MovementRules.faults(member, role, reported, clock.instant()));
        Optional<EventId> named = faults.isEmpty() ? reported.retractedEventId() : Optional.empty();
        Optional<RecordedMovement> meant = named.flatMap(this::recorded);
        // The ledger would pass over a retraction that does not fit.
        meant.flatMap(event -> MovementRules.retracts(reported.writtenBy(member.mspId()), event.movement()))
                .ifPresent(faults::add);
        return faults.isEmpty()
                ? Fit.of(reported, member.mspId(), meant.isPresent() ? Optional.empty() : named)
                : new Unfit(faults);
    }

    /** Refuses retractions of what is neither on the ledger nor beside them in the request. */
    private List<JudgedEvent> meaningful(List<JudgedEvent> events) {
        Set<EventId> beside = events.stream()
                .filter(Fit.class::isInstance)
                .map(event -> ((Fit) event).id())
                .collect(Collectors.toSet());
        long end = System.nanoTime() + PATIENCE.toNanos();
        return events.stream()
                .map(event -> event instanceof Fit fit
                                && fit.sought()
                                        .filter(id -> !beside.contains(id) && !isRecorded(id, end))
                                        .isPresent()
                        ? new Unfit(NOTHING_RETRACTED)
                        : event)
                .toList();
    }

    private boolean isRecorded(EventId id, long end) {
        var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        return Lag.within(left, () -> recorded(id)).isPresent();
    }

    private Optional<RecordedMovement> recorded(EventId id) {
        return own.withId(member.mspId(), id);
    }
}
