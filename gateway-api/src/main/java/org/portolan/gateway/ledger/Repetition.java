package org.portolan.gateway.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.ledger.Endorsement.Endorsed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.kept.EndorsedCall;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.retry.BackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a recording endorsed anew whose transaction is in a block and invalid because the contracts were upgraded, a
 * member's record was changed, or the same event was recorded, between its endorsement and its block. Only what appends is repeated: the same event has
 * the same key and value, so that an earlier transaction could do it no harm.
 */
@Component
final class Repetition {

    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);
    private static final Set<String> OVERTAKEN =
            Set.of("MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT", "ENDORSEMENT_POLICY_FAILURE");
    private static final int ATTEMPTS = 4;
    private static final int PATIENCE = 5;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Endorsement endorsement;

    Repetition(Endorsement endorsement) {
        this.endorsement = endorsement;
    }

    /** The next attempt, signed but not yet kept; empty when the outcome is the end of it. */
    Optional<KeptEnvelope> of(KeptEnvelope envelope, Outcome outcome) throws InterruptedException {
        if (!(outcome instanceof Invalid invalid)
                || !OVERTAKEN.contains(invalid.code())
                || envelope.attempt() >= ATTEMPTS) {
            return Optional.empty();
        }
        EndorsedCall call = envelope.call();
        if (!isAppending(call)) {
            return Optional.empty();
        }
        LOG.info(
                "Transaction {} is invalid ({}); its events are endorsed anew",
                envelope.transactionId(),
                invalid.code());
        // The peers of others may be a block behind the one that told the outcome.
        BackOff pauses = BackOff.unlimited(PAUSE.multipliedBy(envelope.attempt()));
        for (int turn = 1; turn <= PATIENCE; turn++) {
            Thread.sleep(pauses.after(turn));
            try {
                return endorse(envelope, call);
            } catch (ProblemException refused) {
                if (refused.problem().status() < 500) {
                    return Optional.empty();
                }
                LOG.warn("Not endorsed anew: {}", refused.problem().detail());
            }
        }
        return Optional.empty();
    }

    /** What was told of each event has to stay true: another result is not the same recording. */
    private Optional<KeptEnvelope> endorse(KeptEnvelope envelope, EndorsedCall call) {
        Endorsed anew = endorsement.endorse(
                envelope.submitter(),
                TransactionRequest.recording(call.arguments().getFirst()));
        return Arrays.equals(anew.result(), call.result().toByteArray())
                ? Optional.of(envelope.next(anew.envelope()))
                : Optional.empty();
    }

    private static boolean isAppending(EndorsedCall call) {
        TransactionRequest recording = TransactionRequest.recording("");
        return call.chaincode().equals(recording.contract().chaincode())
                && call.function().equals(recording.toString())
                && call.arguments().size() == 1;
    }
}
