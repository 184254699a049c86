package org.portolan.gateway.container.recording;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.MovementBatch;
import org.portolan.records.reason.InvalidValue;
import org.springframework.stereotype.Component;

/** Takes a request's events to the ledger: read, judged early, grouped with others, endorsed and kept. */
@Component
public final class Recording {

    /** Two thirds of it can stand in a transaction twice, as argument and as written state, and still be ordered. */
    private static final int HEAVIEST = 3 * 1024 * 1024;

    private final EventJudges judges;
    private final MovementGroups groups;

    Recording(EventJudges judges, MovementGroups groups) {
        this.judges = judges;
        this.groups = groups;
    }

    /** Records one event or an array of them; returns once they are kept for the ledger. */
    public Operation record(WriteRequest request) {
        return record(batch(request, judge(request)), Duration.ZERO);
    }

    /** Records events that were judged already, waiting for room in the queue as long as that. */
    public Operation record(EventBatch batch, Duration patience) {
        if (batch.fit().isEmpty()) {
            throw BatchAnswer.noneAccepted(
                            batch,
                            IntStream.range(0, batch.events().size())
                                    .boxed()
                                    .collect(Collectors.toMap(index -> index, batch.events()::get)))
                    .exception();
        }
        return await(groups.offer(batch, patience));
    }

    /** Says of each event what would become of it, and records nothing. */
    public Map<String, Object> preview(WriteRequest request) {
        return BatchPreview.of(batch(request, judge(request).previewing()).events());
    }

    /** The judge of the caller's events; who may record none at all is refused here. */
    public EventJudge judge(WriteRequest request) {
        return judges.of(request.caller());
    }

    private static EventBatch batch(WriteRequest request, EventJudge judge) {
        if (request.body().length > HEAVIEST) {
            throw Problem.of(
                            ProblemKind.BODY_TOO_LARGE,
                            "The events of one transaction may have " + HEAVIEST
                                    + " bytes; send more of them as application/x-ndjson.")
                    .at("body")
                    .exception();
        }
        try {
            return isArray(request.body())
                    ? new EventBatch(
                            request,
                            judge.judge(MovementBatch.read(request.body()).outcomes()),
                            false)
                    : new EventBatch(
                            request, List.of(judge.only(ContainerMovementJson.readReported(request.body()))), true);
        } catch (InvalidValue invalid) {
            throw Reasons.problem(new InvalidValue(invalid.reasons().stream()
                            .map(EventFields::withinBody)
                            .toList()))
                    .exception();
        }
    }

    private static boolean isArray(byte[] body) {
        int begin =
                body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
        for (int index = begin; index < body.length; index++) {
            byte character = body[index];
            if (character != ' ' && character != '\n' && character != '\r' && character != '\t') {
                return character == '[';
            }
        }
        return false;
    }

    private static Operation await(CompletableFuture<Operation> operation) {
        try {
            return operation.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException("The events could not be sent", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemKind.OVERLOADED, "The gateway is stopping.").exception();
        }
    }
}
