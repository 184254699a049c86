package org.portolan.gateway.enrolment;

import java.time.Duration;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.Role;
import org.springframework.stereotype.Component;

/** The enrolments that a caller may change: a trader its own, an officer those of its administration. */
@Component
final class OwnEnrolments {

    private static final Duration READ_SIDE_LAG = Duration.ofSeconds(2);

    private final EnrolmentFacts facts;

    OwnEnrolments(EnrolmentFacts facts) {
        this.facts = facts;
    }

    /** Refuses a trader what is not its own; whether an officer's exists is for the contract to say. */
    void require(Caller caller, EnrolmentId enrolment) {
        if (caller.mayActAs(Role.TRADER)) {
            part(caller, enrolment);
        }
    }

    /** The confidential part; another's is refused as late, and in the same words, as one that does not exist. */
    ConfidentialPart<EnrolmentDetails> part(Caller caller, EnrolmentId enrolment) {
        return Deadline.in(READ_SIDE_LAG)
                .find(() -> mine(caller, enrolment))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                        .exception());
    }

    private Optional<ConfidentialPart<EnrolmentDetails>> mine(Caller caller, EnrolmentId enrolment) {
        return facts.part(caller.organisation(), enrolment)
                .filter(part -> !caller.mayActAs(Role.TRADER)
                        || caller.trader().equals(Optional.of(part.content().trader())));
    }
}
