package org.portolan.gateway.alarm.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.portolan.gateway.ledger.Kept;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is found to the ledger, a few transactions at a time; the ledger refuses what another gateway did before. */
final class AlarmSender {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmSender.class);
    private static final int UNDER_WAY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_FAULTS = 500;

    private final Submission submission;
    private final Submitter submitter;
    private final Semaphore permits = new Semaphore(UNDER_WAY);

    AlarmSender(Submission submission, Submitter submitter) {
        this.submission = submission;
        this.submitter = submitter;
    }

    /** What became of a request, as far as it is known at once. */
    enum Sent {
        UNDER_WAY,
        REFUSED,
        LATER
    }

    Sent send(TransactionRequest request) {
        try {
            if (!permits.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Sent.LATER;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Sent.LATER;
        }
        try {
            Kept<String> kept = submission.send(submitter, request, (transactionId, result) -> transactionId);
            kept.outcome().thenRun(permits::release);
            return Sent.UNDER_WAY;
        } catch (ProblemException refused) {
            permits.release();
            var problem = refused.problem();
            LOG.info("{} was not done: {}", request, problem.code());
            return problem.status() < SERVER_FAULTS ? Sent.REFUSED : Sent.LATER;
        } catch (RuntimeException failed) {
            permits.release();
            throw failed;
        }
    }
}
