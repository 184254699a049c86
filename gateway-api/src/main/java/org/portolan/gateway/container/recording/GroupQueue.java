package org.portolan.gateway.container.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.GatewaySettings.Submission;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.container.MovementBatch;

/**
 * The requests of one submitter that wait for a transaction. Those that arrive within a few milliseconds share one, and
 * so do all that arrive while as many transactions are under way as may be.
 */
final class GroupQueue {

    private static final int WEIGHT = 1024 * 1024;
    private static final int TURN_MILLIS = 200;
    private static final int LARGE = MovementBatch.MOST / 2;

    /** A request in the queue, and where its operation is awaited. */
    record Waiting(EventBatch batch, int events, long since, CompletableFuture<Operation> operation) {}

    private final Submitter submitter;
    private final GroupSender sender;
    private final long linger;
    private final Shares room;
    private final Semaphore inFlight;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread dispatcher;
    private @Nullable Waiting next;

    GroupQueue(Submitter submitter, GroupSender sender, Submission settings) {
        this.submitter = submitter;
        this.sender = sender;
        this.linger = settings.linger().toNanos();
        this.room = new Shares(
                "events",
                settings.queuedEvents(),
                Math.max(MovementBatch.MOST, settings.queuedEvents() / 2),
                settings.queuedEvents());
        this.inFlight = new Semaphore(settings.inFlight());
        this.dispatcher = Thread.ofVirtual()
                .name("group-" + submitter.organisation() + "-" + submitter.user())
                .start(this::dispatch);
    }

    /** Queues a request, or refuses it when there is no room in time. */
    CompletableFuture<Operation> offer(EventBatch batch, Duration patience) {
        sender.requireOrdering(submitter);
        int events = batch.fit().size();
        try {
            if (!room.take(batch.request().caller(), events, patience.toMillis())) {
                throw Problem.of(ProblemKind.OVERLOADED, ProblemKind.OVERLOADED.meaning())
                        .retryAfter(Duration.ofSeconds(1))
                        .exception();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemKind.OVERLOADED, "The gateway is stopping.").exception();
        }
        Waiting entry = new Waiting(batch, events, System.nanoTime(), new CompletableFuture<>());
        waiting.add(entry);
        return entry.operation();
    }

    int queued() {
        return waiting.size();
    }

    void stop() {
        dispatcher.interrupt();
    }

    private void dispatch() {
        try {
            while (true) {
                Waiting first = next == null ? waiting.take() : next;
                next = null;
                if (awaitTurn(first)) {
                    List<Waiting> group = gather(first);
                    group.forEach(this::leave);
                    Thread.ofVirtual().name("group-send").start(() -> sender.send(submitter, group, inFlight::release));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the turn came; nobody waits for those under way to be ordered while nothing is. */
    private boolean awaitTurn(Waiting first) throws InterruptedException {
        while (!inFlight.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
            try {
                sender.requireOrdering(submitter);
            } catch (ProblemException refused) {
                leave(first);
                first.operation().completeExceptionally(refused);
                return false;
            }
        }
        return true;
    }

    private void leave(Waiting member) {
        room.give(member.batch().request().caller(), member.events());
    }

    private List<Waiting> gather(Waiting first) throws InterruptedException {
        List<Waiting> group = new ArrayList<>(List.of(first));
        int events = first.events();
        int weight = first.batch().weight();
        while (events < LARGE) {
            long left = first.since() + linger - System.nanoTime();
            Waiting another = waiting.poll(Math.max(0, left), TimeUnit.NANOSECONDS);
            if (another == null) {
                break;
            }
            events += another.events();
            weight += another.batch().weight();
            if (events > MovementBatch.MOST || weight > WEIGHT) {
                next = another;
                break;
            }
            group.add(another);
        }
        return group;
    }
}
