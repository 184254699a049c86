package org.portolan.gateway.enrolment;

import java.time.Duration;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.retry.Deadline;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a proof that is shown. The comparison takes longer for a container with a long trail than for one of which
 * nothing is known, so each check takes the same while, and those that fail are counted as guesses.
 */
@Component
final class ProofCheck {
    // Many times what the comparison takes, and little beside the transaction that follows.
    private static final Duration EACH = Duration.ofMillis(100);

    private final EnrolmentFacts facts;
    private final MissedLookups missed;

    ProofCheck(EnrolmentFacts facts, MissedLookups missed) {
        this.facts = facts;
        this.missed = missed;
    }

    /** Whether the proof is borne out; after too many that are not, throws the problem that says to wait. */
    boolean passes(Caller caller, EnrolmentDetails details) {
        Deadline end = Deadline.in(EACH);
        boolean borneOut = facts.bearsOut(details);
        end.sitOut();
        // A right proof may be a guess as well, and is no answer where a wrong one is none.
        missed.requireLeft(caller);
        if (!borneOut) {
            missed.count(caller);
        }
        return borneOut;
    }
}
