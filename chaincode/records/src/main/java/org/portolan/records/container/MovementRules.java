package org.portolan.records.container;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.observation.Capture;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may report what: the gateway refuses early by these rules, the contract refuses bindingly by the same. */
public final class MovementRules {

    /** How far a writer's clock may be ahead of the transaction's. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private MovementRules() {}

    /**
     * All that keeps a member's person or system from recording the event in a transaction of that time: an officer of
     * customs may record its own codes at places of its own country, an operator of a port its own codes at its own
     * places, and nobody what is yet to happen as if it had. An event that has no place is not asked for one. None of
     * the faults follows from another.
     */
    public static List<Reason> faults(Member member, Role role, ContainerMovement movement, Instant transactionTime) {
        List<Reason> faults = new ArrayList<>();
        inOwnName(member.mspId(), movement).ifPresent(faults::add);
        faults.addAll(inOwnCapacity(member, role, movement));
        markedWithTheNumber(movement).ifPresent(faults::add);
        customsStatesFactsOnly(movement.happening()).ifPresent(faults::add);
        faults.addAll(notFromTheFuture(movement, transactionTime));
        return faults;
    }

    /** Whether a recorded event takes back an earlier one; when it does not, it changes nothing. */
    public static Optional<Reason> retracts(ContainerMovement retraction, ContainerMovement earlier) {
        Happening said = retraction.happening();
        Happening meant = earlier.happening();
        return Reasons.firstOf(
                () -> unless(
                        retraction.writer().equals(earlier.writer()),
                        "writer",
                        ReasonCode.NOT_THE_WRITER,
                        "must be the member that wrote the retracted event"),
                () -> unless(
                        !earlier.isRetraction(),
                        "retractedEventId",
                        ReasonCode.RETRACTION,
                        "must not name another retraction"),
                () -> unless(
                        retraction.container().equals(earlier.container())
                                && said.code() == meant.code()
                                && said.classifier() == meant.classifier()
                                && said.eventTime().isEqual(meant.eventTime())
                                && location(retraction).equals(location(earlier)),
                        "retractedEventId",
                        ReasonCode.RETRACTION,
                        "must name an event of the same container, code, time and place"));
    }

    /**
     * Whether an event can still count beside what its writer recorded before: its own retraction takes it back however
     * often it comes, and one under its originating party's name every version that is not newer.
     */
    public static Optional<Reason> notRetracted(ContainerMovement recorded, Collection<ContainerMovement> earlier) {
        EventId eventId = ContainerMovementJson.eventId(recorded);
        boolean itself = earlier.stream()
                .filter(other -> other.retractedEventId().equals(Optional.of(eventId)))
                .anyMatch(other -> retracts(other, recorded).isEmpty());
        return Reasons.firstOf(
                () -> unless(
                        !itself,
                        "reportedTime",
                        ReasonCode.RETRACTED,
                        "must be a new one: this very event was retracted, and stays so when it is sent again"),
                () -> unless(
                        newestNamed(recorded, earlier)
                                .filter(ContainerMovement::isRetraction)
                                .filter(last -> !updated(last).isBefore(updated(recorded)))
                                .isEmpty(),
                        "updatedTime",
                        ReasonCode.RETRACTED,
                        "must be later than the retraction of the event of this name"));
    }

    private static Optional<ContainerMovement> newestNamed(
            ContainerMovement recorded, Collection<ContainerMovement> earlier) {
        Provenance name = recorded.provenance();
        return earlier.stream()
                .filter(other -> name.originatorEventId().isPresent()
                        && other.provenance().originatorEventId().equals(name.originatorEventId())
                        && other.provenance().originatingParty().equals(name.originatingParty())
                        && other.writer().equals(recorded.writer()))
                .max(Comparator.comparing(MovementRules::updated).thenComparing(ContainerMovement::isRetraction));
    }

    private static Instant updated(ContainerMovement named) {
        return named.provenance().updatedTime().orElseThrow().toInstant();
    }

    private static Optional<UnLocode> location(ContainerMovement movement) {
        return movement.toldPlace().map(Place::location);
    }

    private static boolean isNowhereOr(ContainerMovement movement, Predicate<UnLocode> own) {
        return location(movement).map(own::test).orElse(true);
    }

    private static Optional<Reason> inOwnName(MspId caller, ContainerMovement movement) {
        boolean own = movement.writer().map(caller::equals).orElse(true);
        return unless(own, "writer", ReasonCode.WRITER, "must be the member that signs the transaction");
    }

    private static List<Reason> inOwnCapacity(Member member, Role role, ContainerMovement movement) {
        if (role == Role.OFFICER && member.customsOf().isPresent()) {
            return asCustoms(member, movement);
        }
        if (role == Role.OPERATOR && member.isPortOperator()) {
            return asPort(member, movement);
        }
        return List.of(Reason.of(
                ReasonCode.ROLE, "Only an officer of customs or an operator of a port may record a movement."));
    }

    private static List<Reason> asCustoms(Member member, ContainerMovement movement) {
        EventCode code = movement.happening().code();
        return Reasons.allOf(
                unless(code.isForCustoms(), "eventCode", ReasonCode.NOT_A_CUSTOMS_CODE, "must be a code of customs"),
                unless(
                        isNowhereOr(movement, place -> member.customsOf().equals(Optional.of(place.country()))),
                        "location",
                        ReasonCode.FOREIGN_PLACE,
                        "must be a place of the administration's own country"));
    }

    private static List<Reason> asPort(Member member, ContainerMovement movement) {
        EventCode code = movement.happening().code();
        return Reasons.allOf(
                unless(code.isForPort(), "eventCode", ReasonCode.CUSTOMS_CODE, "is a code that only customs may use"),
                unless(
                        isNowhereOr(movement, member::operates),
                        "location",
                        ReasonCode.FOREIGN_PLACE,
                        "must be a place that the member operates"));
    }

    /** The parts that a camera read on the box must give the number that the operator stands by. */
    private static Optional<Reason> markedWithTheNumber(ContainerMovement movement) {
        Optional<String> marked = movement.observation()
                .capture()
                .flatMap(capture -> capture.marked().joined());
        return unless(
                marked.map(number -> movement.containerNumber().number().equals(number))
                        .orElse(true),
                "capture.controlDigit",
                ReasonCode.MARKED_NUMBER,
                "owner code, serial and control digit must give the container number");
    }

    private static Optional<Reason> customsStatesFactsOnly(Happening happening) {
        return unless(
                !happening.code().isCustomsCode() || happening.isActual(),
                "classifier",
                ReasonCode.NOT_ACTUAL,
                "must be ACT for a code of customs");
    }

    private static List<Reason> notFromTheFuture(ContainerMovement movement, Instant transactionTime) {
        Happening happening = movement.happening();
        Instant latest = transactionTime.plus(CLOCK_TOLERANCE);
        return Reasons.allOf(
                unless(
                        !happening.isActual()
                                || !happening.eventTime().toInstant().isAfter(latest),
                        "eventTime",
                        ReasonCode.FUTURE_TIME,
                        "must not lie in the future for an actual event"),
                past("reportedTime", Optional.of(happening.reportedTime()), latest),
                past(
                        "updatedTime",
                        movement.provenance().updatedTime().filter(time -> !time.equals(happening.reportedTime())),
                        latest),
                past("capture.captureTime", movement.observation().capture().flatMap(Capture::captureTime), latest));
    }

    private static Optional<Reason> past(String field, Optional<OffsetDateTime> time, Instant latest) {
        return unless(
                time.filter(told -> told.toInstant().isAfter(latest)).isEmpty(),
                field,
                ReasonCode.FUTURE_TIME,
                "must not lie in the future");
    }
}
