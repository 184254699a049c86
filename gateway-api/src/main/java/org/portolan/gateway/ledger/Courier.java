package org.portolan.gateway.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.gateway.retry.BackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries kept envelopes to the ledger, each until its outcome is known: after a time-out or a crash the same bytes
 * are sent again, so that the transaction can happen once and no more.
 */
@Component
final class Courier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    // An ordering service that took an envelope seldom loses it: first it is only asked for.
    private static final int ORDERING_PAUSES = 10;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Repetition repetition;
    private final LedgerMetrics metrics;
    private final BackOff pauses;
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
    private volatile boolean running;

    Courier(Outbox outbox, Delivery delivery, Repetition repetition, LedgerMetrics metrics, GatewaySettings settings) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.repetition = repetition;
        this.metrics = metrics;
        Duration first = settings.submission().resubmitAfter();
        this.pauses = new BackOff(first, first.compareTo(LONGEST_PAUSE) < 0 ? LONGEST_PAUSE : first);
        metrics.underWay(underWay::size);
    }

    /** Sends an envelope that was just kept. The future never fails: it waits as long as the outcome is unknown. */
    CompletableFuture<Outcome> carry(KeptEnvelope envelope) {
        return carry(envelope, true);
    }

    /** Where a transaction is that was not yet seen in a block; empty when none of that id is under way. */
    Optional<Stage> stage(String transactionId) {
        return Optional.ofNullable(underWay.get(transactionId)).map(way -> way.stage);
    }

    Optional<CompletableFuture<Outcome>> outcome(String transactionId) {
        return Optional.ofNullable(underWay.get(transactionId)).map(way -> way.outcome);
    }

    private CompletableFuture<Outcome> carry(KeptEnvelope envelope, boolean fresh) {
        UnderWay way = new UnderWay(envelope, fresh, this::pursue);
        underWay.put(envelope.transactionId(), way);
        way.start();
        return way.outcome;
    }

    private void pursue(UnderWay way) {
        MDC.put("transactionId", way.envelope.transactionId());
        long start = System.nanoTime();
        int failures = 0;
        try {
            while (!arrived(way, start)) {
                failures = way.fresh ? 1 : failures + 1;
                Thread.sleep(pauses.after(failures));
            }
        } catch (InterruptedException stopping) {
            LOG.info("Stopped before the outcome was known; the envelope is kept and sent again at the next start");
        }
    }

    /** One attempt; whatever goes wrong in it, another one follows, because the envelope may be on the ledger. */
    private boolean arrived(UnderWay way, long start) throws InterruptedException {
        try {
            Optional<Outcome> outcome = attempt(way);
            if (outcome.isEmpty() || goesOn(way, outcome.get())) {
                return false;
            }
            Outcome known = outcome.get();
            outbox.known(way.envelope.transactionId(), known);
            metrics.outcome(known, Duration.ofNanos(System.nanoTime() - start));
            LOG.debug("Transaction {}: {}", way.envelope.transactionId(), known);
            underWay.values().removeIf(way::equals);
            way.outcome.complete(known);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("An attempt to learn the outcome failed; another one follows", failed);
            return false;
        }
    }

    private Optional<Outcome> attempt(UnderWay way) {
        boolean first = way.fresh;
        if (first && way.envelope.attempt() > 1) {
            outbox.sync();
        }
        way.fresh = false;
        return first ? delivery.send(way.envelope, way) : again(way.envelope, way);
    }

    /** Whether there is another attempt, which is kept before anybody sends it. */
    private boolean goesOn(UnderWay way, Outcome outcome) throws InterruptedException {
        Optional<KeptEnvelope> next = repetition.of(way.envelope, outcome);
        next.ifPresent(envelope -> {
            // Who reads the id of the next attempt in the database must find it here.
            underWay.put(envelope.transactionId(), way);
            outbox.replace(way.envelope.transactionId(), outcome, envelope);
            way.next(envelope);
            MDC.put("transactionId", envelope.transactionId());
        });
        return next.isPresent();
    }

    private Optional<Outcome> again(KeptEnvelope envelope, UnderWay way) {
        Optional<Outcome> outcome = delivery.ask(envelope);
        if (outcome.isPresent() || way.wasOrderedWithin(pauses.first().multipliedBy(ORDERING_PAUSES))) {
            return outcome;
        }
        metrics.resubmitting();
        LOG.warn("Sending the envelope again: its outcome is not known");
        return delivery.send(envelope, way);
    }

    @Override
    public void start() {
        running = true;
        for (KeptEnvelope envelope : outbox.open()) {
            LOG.info("The outcome of transaction {} was not known when the gateway stopped", envelope.transactionId());
            carry(envelope, false);
        }
    }

    @Override
    public void stop() {
        running = false;
        underWay.values().forEach(UnderWay::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** How far a transaction has come before it is in a block. */
    enum Stage {
        ENDORSED,
        ORDERED
    }

    /** Since when, and at which height of the chain, the orderers have refused an envelope every time. */
    record Refused(Instant since, long height) {}

    static final class UnderWay {
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private final Thread thread;
        private volatile KeptEnvelope envelope;
        private volatile boolean fresh;
        private volatile Stage stage = Stage.ENDORSED;
        private volatile long orderedAt;
        private @Nullable Refused refused;

        UnderWay(KeptEnvelope envelope, boolean fresh, Consumer<UnderWay> pursuit) {
            this.envelope = envelope;
            this.fresh = fresh;
            this.thread = Thread.ofVirtual()
                    .name("courier-" + envelope.transactionId())
                    .unstarted(() -> pursuit.accept(this));
        }

        void start() {
            thread.start();
        }

        /** Also before it has started: then it ends at its first pause. */
        void stop() {
            thread.interrupt();
        }

        void ordered() {
            orderedAt = System.nanoTime();
            stage = Stage.ORDERED;
            mayBeOrdered();
        }

        /** An orderer took the envelope, or may have. */
        void mayBeOrdered() {
            refused = null;
        }

        /** The first of the refusals in a row of which this is the last. */
        Refused refused(Refused now) {
            Refused first = refused == null ? now : refused;
            refused = first;
            return first;
        }

        private void next(KeptEnvelope anew) {
            envelope = anew;
            fresh = true;
            stage = Stage.ENDORSED;
            mayBeOrdered();
        }

        private boolean wasOrderedWithin(Duration time) {
            return stage == Stage.ORDERED && System.nanoTime() - orderedAt < time.toNanos();
        }
    }
}
