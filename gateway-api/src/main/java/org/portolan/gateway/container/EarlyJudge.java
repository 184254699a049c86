package org.portolan.gateway.container;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.JudgedEvent.Fit;
import org.portolan.gateway.container.JudgedEvent.Unfit;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.MovementRules;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.springframework.stereotype.Component;

/** Refuses early what the contract would refuse, by the same rules; it binds nobody. */
@Component
final class EarlyJudge {

    private final LedgerMembers members;
    private final Clock clock;

    EarlyJudge(LedgerMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** The judge of one caller's events, with the member record that counts for all of them. */
    Bench of(Caller caller) {
        return new Bench(members.own(Submitter.of(caller)), role(caller), clock);
    }

    private static Role role(Caller caller) {
        return caller.roles().stream()
                .filter(role -> role == Role.OFFICER || role == Role.OPERATOR)
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemKind.FORBIDDEN,
                                "Only an officer of customs or an operator of a port may record movements.")
                        .exception());
    }

    /** One caller's judge. */
    record Bench(Member member, Role role, Clock clock) {

        JudgedEvent judgeLine(byte[] line) {
            try {
                return judge(ContainerMovementJson.readReported(line));
            } catch (InvalidValue invalid) {
                return new Unfit(invalid.reason());
            }
        }

        List<JudgedEvent> judge(List<Outcome<ContainerMovement>> outcomes) {
            return outcomes.stream()
                    .map(outcome -> switch (outcome) {
                        case Outcome.Refused<ContainerMovement>(Reason reason) -> new Unfit(EventFields.within(reason));
                        case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) -> judge(reported);
                    })
                    .toList();
        }

        JudgedEvent judge(ContainerMovement reported) {
            Optional<Reason> refusal = MovementRules.mayRecord(member, role, reported, clock.instant());
            return refusal.<JudgedEvent>map(Unfit::new).orElseGet(() -> Fit.of(reported, member.mspId()));
        }
    }
}
