package org.portolan.gateway.container.recording;

import java.time.Clock;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.original.OwnEvents;
import org.portolan.gateway.ledger.LedgerMembers;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/** Finds for each caller the judge of its events. */
@Component
final class EventJudges {

    private final LedgerMembers members;
    private final OwnEvents own;
    private final boolean demo;
    private final Clock clock;

    EventJudges(LedgerMembers members, OwnEvents own, GatewaySettings settings, Clock clock) {
        this.members = members;
        this.own = own;
        this.demo = settings.demo();
        this.clock = clock;
    }

    /** The judge of one caller's events, with the member record that counts for all of them. */
    EventJudge of(Caller caller) {
        return new EventJudge(members.own(Submitter.of(caller)), role(caller), own, demo, false, clock);
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
}
