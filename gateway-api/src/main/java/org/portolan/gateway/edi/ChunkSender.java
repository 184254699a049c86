package org.portolan.gateway.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.PatientRecording;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.KeptResults;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the chunks of one interchange, several at the same time, and keeps what becomes of their events. */
final class ChunkSender {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkSender.class);

    private final String interchange;
    private final WriteRequest request;
    private final PatientRecording recording;
    private final Answers answers;
    private final KeptResults kept;
    private final ChunkResults results;
    private final Semaphore inFlight;
    private final List<CompletableFuture<Void>> sent = new ArrayList<>();
    private int parts;

    ChunkSender(String interchange, WriteRequest request, Services services, int inFlight) {
        this.interchange = interchange;
        this.request = request;
        this.recording = new PatientRecording(services.recording(), services.answers());
        this.answers = services.answers();
        this.kept = services.results();
        this.results = new ChunkResults(services.json());
        this.inFlight = new Semaphore(inFlight);
    }

    void send(EventChunk chunk) {
        EventBatch batch = chunk.batch(request, parts++);
        inFlight.acquireUninterruptibly();
        CompletableFuture<Void> over = new CompletableFuture<>();
        sent.removeIf(CompletableFuture::isDone);
        sent.add(over);
        Thread.ofVirtual().name("edi-chunk").start(() -> {
            try {
                kept.add(interchange, recorded(chunk.entries(), batch));
            } catch (RuntimeException failed) {
                LOG.error("The results of interchange {} cannot be kept", interchange, failed);
            } finally {
                inFlight.release();
                over.complete(null);
            }
        });
    }

    /** Returns when the result of each chunk is kept. */
    void await() {
        sent.forEach(CompletableFuture::join);
    }

    private List<KeptResult> recorded(List<Entry> entries, EventBatch batch) {
        try {
            Operation operation = recording.record(batch);
            return results.of(entries, operation, answers.await(operation));
        } catch (ProblemException refused) {
            return results.of(entries, refused.problem());
        } catch (RuntimeException failed) {
            LOG.error("A part of interchange {} could not be sent", interchange, failed);
            return results.of(entries, Problem.of(ProblemKind.INTERNAL, ProblemKind.INTERNAL.meaning()));
        }
    }
}
