package org.portolan.gateway.container.recording;

import java.time.Duration;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.retry.BackOff;

/** Records parts of something long: where there is no room, or no ledger for a moment, it waits and tries again. */
public final class PatientRecording {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final BackOff PAUSES = BackOff.unlimited(Duration.ofMillis(500));
    private static final int ATTEMPTS = 8;

    private final Recording recording;
    private final Answers answers;

    public PatientRecording(Recording recording, Answers answers) {
        this.recording = recording;
        this.answers = answers;
    }

    /** Records a part once, however often it comes under its idempotency key. */
    public Operation record(EventBatch batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return answers.once(batch.request(), () -> recording.record(batch, PATIENCE));
            } catch (ProblemException refused) {
                if (!refused.problem().retrySafe() || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
            pause(PAUSES.after(attempt));
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemKind.OVERLOADED, "The gateway is stopping.").exception();
        }
    }
}
