package org.portolan.records.alarm;

import static org.portolan.records.reason.Reasons.unless;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may set rules, raise alarms and act on them: the gateway refuses early by these, the contract bindingly. */
public final class AlarmRules {
    /** What is said of an alarm that does not exist. */
    public static final Reason NO_ALARM =
            Reason.of(ReasonCode.NO_ALARM, "The ledger has no such alarm about this container.");

    /** What is said of an alarm about nothing that is wrong. */
    public static final Reason NO_CONDITION = Reason.at(
            "alarmId",
            ReasonCode.NO_CONDITION,
            "names nothing that is wrong by the events and rules on the ledger at this time");

    private AlarmRules() {}

    /** Whether a version may be added to those that there are: by customs of the country, with the next number. */
    public static List<Reason> maySet(Member caller, Role role, RuleVersion version, List<RuleVersion> before) {
        return Reasons.allOf(
                inOwnName(caller, version),
                asCustoms(caller, role, version.rule().location()),
                unless(
                        version.version() == before.size() + 1,
                        "version",
                        ReasonCode.VERSION,
                        "must be " + (before.size() + 1) + ", the number after the last one"),
                unless(
                        before.isEmpty()
                                || !before.getLast()
                                        .validFrom()
                                        .toInstant()
                                        .isAfter(version.validFrom().toInstant()),
                        "validFrom",
                        ReasonCode.VALIDITY,
                        "must not be earlier than the version's before it"));
    }

    /** Whether an alarm may be raised: by customs or the port of the place, and when the condition holds by the ledger. */
    public static Optional<Reason> mayRaise(
            Member caller, Role role, AlarmId alarmId, List<AlarmCondition> conditionsNow) {
        Optional<AlarmCondition> holding = conditionsNow.stream()
                .filter(condition -> condition.alarmId().equals(alarmId))
                .findFirst();
        return Reasons.firstOf(
                () -> holding.isPresent() ? Optional.empty() : Optional.of(NO_CONDITION),
                () -> mayAct(
                        caller,
                        role,
                        AlarmState.RAISED,
                        holding.orElseThrow().site().location()));
    }

    /** Whether an act may follow on an alarm now. */
    public static Optional<Reason> mayAct(
            Member caller, Role role, Alarm alarm, AlarmState next, OffsetDateTime now, Rules rules) {
        return Reasons.firstOf(
                () -> mayAct(caller, role, next, alarm.condition().site().location()),
                () -> unless(
                        next.mayFollow(alarm.state()),
                        "state",
                        ReasonCode.STATE,
                        "must not be " + next + " after " + alarm.state()),
                () -> unless(
                        next != AlarmState.ESCALATED || isLate(alarm, now, rules),
                        "state",
                        ReasonCode.NOT_LATE,
                        "must not be ESCALATED before the time to explain is over"));
    }

    /** Until when the port has to explain: counted from the act that last asked it to. */
    public static OffsetDateTime explainBy(Alarm alarm, Rules rules) {
        OffsetDateTime asked = alarm.acts().getLast().time();
        return asked.plus(rules.timeToExplain(alarm.condition().site().place(), alarm.raisedAt()));
    }

    private static boolean isLate(Alarm alarm, OffsetDateTime now, Rules rules) {
        return now.isAfter(explainBy(alarm, rules));
    }

    private static Optional<Reason> mayAct(Member caller, Role role, AlarmState state, UnLocode location) {
        boolean customs = state.isForCustoms() && isCustoms(caller, role, location);
        boolean port = state.isForPort() && isPort(caller, role, location);
        return unless(
                customs || port,
                "",
                ReasonCode.ROLE,
                state.isForCustoms()
                        ? "Only an officer of the customs of the place"
                                + (state.isForPort() ? " or an operator of it may do this." : " may do this.")
                        : "Only an operator of the place may do this.");
    }

    private static Optional<Reason> inOwnName(Member caller, RuleVersion version) {
        boolean own = version.writer().map(caller.mspId()::equals).orElse(true);
        return unless(own, "writer", ReasonCode.WRITER, "must be the member that signs the transaction");
    }

    private static Optional<Reason> asCustoms(Member caller, Role role, UnLocode location) {
        return unless(
                isCustoms(caller, role, location),
                "location",
                ReasonCode.FOREIGN_PLACE,
                "must be a place of the own country, and the caller an officer of customs");
    }

    private static boolean isCustoms(Member caller, Role role, UnLocode location) {
        return role == Role.OFFICER && caller.customsOf().equals(Optional.of(location.country()));
    }

    private static boolean isPort(Member caller, Role role, UnLocode location) {
        return role == Role.OPERATOR && caller.operates(location);
    }
}
