package org.portolan.gateway.container.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.PatientRecording;
import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.container.stream.EventLines.End;
import org.portolan.gateway.container.stream.EventLines.Found;
import org.portolan.gateway.container.stream.EventLines.Line;
import org.portolan.gateway.container.stream.EventLines.Unreadable;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of events: cut into chunks of which several are under way at the same time, with the results in the order
 * of the lines. A ledger that does not answer slows the stream down; it is not broken off for some minutes.
 */
final class MovementStream {

    private static final Logger LOG = LoggerFactory.getLogger(MovementStream.class);
    private static final Duration LINGER = Duration.ofMillis(25);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private record Sent(StreamChunk chunk, EventBatch batch, CompletableFuture<Operation> operation) {}

    private final WriteRequest request;
    private final Recording recording;
    private final PatientRecording patient;
    private final Answers answers;
    private final StreamResults results;
    private final ResultSpool spool;
    private final BlockingQueue<Optional<Sent>> sent;
    private int parts;
    private volatile boolean broken;

    MovementStream(
            WriteRequest request,
            Recording recording,
            Answers answers,
            StreamResults results,
            ResultSpool spool,
            int inFlight) {
        this.request = request;
        this.recording = recording;
        this.patient = new PatientRecording(recording, answers);
        this.answers = answers;
        this.results = results;
        this.spool = spool;
        this.sent = new ArrayBlockingQueue<>(inFlight);
    }

    /** Sends all lines; returns when each has its result in the spool. */
    void run(EventLines lines) throws InterruptedException {
        Thread collector = Thread.ofVirtual().name("ndjson-results").start(this::collect);
        EventJudge judge = recording.judge(request);
        StreamChunk chunk = new StreamChunk();
        boolean complete = false;
        while (true) {
            // Under an Idempotency-Key the chunks must be cut alike when the stream is sent again, so nothing is
            // hurried.
            boolean hurried = !chunk.isEmpty() && request.idempotencyKey().isEmpty();
            Found found = lines.poll(hurried ? LINGER : IDLE);
            if (found instanceof Line line) {
                chunk.add(line, judge);
            } else if (found instanceof Unreadable unreadable) {
                chunk.add(unreadable);
            }
            boolean pause = found == null || found instanceof End;
            if (chunk.isFull() || pause && !chunk.isEmpty()) {
                send(chunk);
                chunk = new StreamChunk();
            }
            if (found instanceof End end) {
                complete = end.complete();
                break;
            }
            if (found == null && !hurried) {
                break;
            }
        }
        sent.put(Optional.empty());
        collector.join();
        append(results.end(complete));
    }

    private void send(StreamChunk chunk) throws InterruptedException {
        EventBatch batch = chunk.batch(request, parts++);
        CompletableFuture<Operation> operation = new CompletableFuture<>();
        Thread.ofVirtual().name("ndjson-chunk").start(() -> {
            try {
                operation.complete(patient.record(batch));
            } catch (RuntimeException refused) {
                operation.completeExceptionally(refused);
            }
        });
        sent.put(Optional.of(new Sent(chunk, batch, operation)));
    }

    private void collect() {
        try {
            for (Optional<Sent> next = sent.take(); next.isPresent(); next = sent.take()) {
                append(lines(next.get()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A full disk loses results, not events: the stream goes on, and its last line is missing in the answer. */
    private void append(byte[] lines) {
        try {
            if (!broken) {
                spool.append(lines);
            }
        } catch (IOException full) {
            broken = true;
            LOG.error("The results of a stream cannot be kept", full);
        }
    }

    private byte[] lines(Sent next) {
        List<Long> numbers = next.chunk().numbers();
        try {
            Operation operation = next.operation().join();
            Optional<Outcome> outcome = answers.await(operation);
            return results.of(numbers, operation, outcome);
        } catch (CompletionException failed) {
            Problem problem = failed.getCause() instanceof ProblemException known
                    ? known.problem()
                    : Problem.of(ProblemKind.INTERNAL, ProblemKind.INTERNAL.meaning());
            return results.of(numbers, problem);
        }
    }
}
