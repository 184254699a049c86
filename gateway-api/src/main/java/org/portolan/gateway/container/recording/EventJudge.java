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
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Refuses early what the contract would refuse of one caller's events, by the same rules; it binds nobody.
 *
 * @param alone whether the contract is not asked, so that nothing is left to it
 */
public record EventJudge(Member member, Role role, OwnEvents own, boolean demo, boolean alone, Clock clock) {
    /** Of all retractions of a request together, for the read side to come to what was recorded a moment ago. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Reason NOTHING_RETRACTED = Reason.at(
            "retractedEventId", ReasonCode.RETRACTION, "must name an event that the caller's member recorded");

    /** The judge of events that the contract is not asked about. */
    public EventJudge previewing() {
        return new EventJudge(member, role, own, demo, true, clock);
    }

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
    JudgedEvent only(ContainerMovement reported) {
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
        if (faults.isEmpty()) {
            retracted(reported).ifPresent(faults::add);
        }
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
        Deadline end = Deadline.in(PATIENCE);
        return events.stream().map(event -> meaningful(event, beside, end)).toList();
    }

    private JudgedEvent meaningful(JudgedEvent event, Set<EventId> beside, Deadline end) {
        if (!(event instanceof Fit fit)
                || fit.sought().filter(id -> !beside.contains(id)).isEmpty()) {
            return event;
        }
        // What is read only now was not compared with the retraction yet.
        return isRecorded(fit.sought().get(), end)
                ? judge(ContainerMovementJson.readReported(CanonicalJson.write(fit.reported())))
                : new Unfit(NOTHING_RETRACTED);
    }

    /** The contract knows whether this very event was retracted, but does not find those of the same name. */
    private Optional<Reason> retracted(ContainerMovement reported) {
        boolean asked = alone || reported.provenance().originatorEventId().isPresent();
        if (!asked || reported.isRetraction()) {
            return Optional.empty();
        }
        ContainerMovement recorded = reported.writtenBy(member.mspId());
        return MovementRules.notRetracted(
                recorded,
                own.beside(recorded).stream().map(RecordedMovement::movement).toList());
    }

    private boolean isRecorded(EventId id, Deadline end) {
        return end.find(() -> recorded(id)).isPresent();
    }

    private Optional<RecordedMovement> recorded(EventId id) {
        return own.withId(member.mspId(), id);
    }
}
