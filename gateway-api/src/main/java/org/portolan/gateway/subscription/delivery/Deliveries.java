package org.portolan.gateway.subscription.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets every subscription be sent on a virtual thread of its own: a target that is slow or silent holds up its own
 * subscription only. How many there may be is bounded where they are made.
 */
@Component
public final class Deliveries implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private record Running(SubscriptionWorker worker, Thread thread) {}

    private final RoundMaker rounds;
    private final ReadPosition position;
    private final Map<SubscriptionId, Running> running = new ConcurrentHashMap<>();
    private volatile boolean started;

    Deliveries(RoundMaker rounds, ReadPosition position) {
        this.rounds = rounds;
        this.position = position;
    }

    /** Goes on with all subscriptions where each stands. */
    @Override
    public void start() {
        if (started) {
            return;
        }
        started = true;
        rounds.kept().subscriptions().all().forEach(this::attend);
        Thread.ofVirtual().name("subscription-news").start(this::spreadNews);
    }

    /** Lets a new subscription begin, or an order of its owner be heard at once. */
    public void attend(SubscriptionId id) {
        if (started) {
            running.compute(id, (same, known) -> known != null && known.thread().isAlive() ? known : begin(id))
                    .worker()
                    .attention()
                    .order();
        }
    }

    private Running begin(SubscriptionId id) {
        var worker = new SubscriptionWorker(id, rounds.kept(), rounds);
        return new Running(worker, Thread.ofVirtual().name("subscription-" + id).start(worker));
    }

    private void spreadNews() {
        long told = -1;
        while (started) {
            if (position.await(told + 1, LOOK)) {
                told = position.block();
                running.values().forEach(each -> each.worker().attention().news());
            }
            running.values().removeIf(each -> !each.thread().isAlive());
        }
    }

    @Override
    public void stop() {
        started = false;
        running.values().forEach(each -> each.worker().stop());
        try {
            long end = System.nanoTime() + FAREWELL.toNanos();
            for (var each : running.values()) {
                each.thread().join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        LOG.info("{} subscriptions rest until the next start", running.size());
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** After the follower of blocks has started, and before it stops. */
    @Override
    public int getPhase() {
        return 1;
    }
}
