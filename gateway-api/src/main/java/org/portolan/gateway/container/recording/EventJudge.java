package org.portolan.gateway.container.recording;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.MovementRules;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;

/** Refuses early what the contract would refuse of one caller's events, by the same rules; it binds nobody. */
public record EventJudge(Member member, Role role, boolean demo, Clock clock) {

    /** Judges one event as it was sent. */
    public JudgedEvent judgeLine(byte[] line) {
        try {
            return judge(ContainerMovementJson.readReported(line));
        } catch (InvalidValue invalid) {
            return new Unfit(invalid.reasons());
        }
    }

    List<JudgedEvent> judge(List<Outcome<ContainerMovement>> outcomes) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case Outcome.Refused<ContainerMovement> refused -> new Unfit(EventFields.within(refused.reasons()));
                    case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) -> judge(reported);
                })
                .toList();
    }

    /** Judges one event that was read from another form. */
    public JudgedEvent judge(ContainerMovement reported) {
        List<Reason> faults = new ArrayList<>();
        unless(
                        demo
                                || reported.container()
                                        .filter(ContainerNumber::isForTests)
                                        .isEmpty(),
                        "containerNumber",
                        "TEST_NUMBER",
                        "is a number for tests, which only a demonstration records")
                .ifPresent(faults::add);
        faults.addAll(MovementRules.faults(member, role, reported, clock.instant()));
        return faults.isEmpty() ? Fit.of(reported, member.mspId()) : new Unfit(faults);
    }
}
