package org.portolan.gateway.look;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.lookup.LookTaker;
import org.portolan.records.look.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes looks from whoever answered, and notes durably those at followed containers. Between the two a look is in
 * memory for some milliseconds: what a crash or a full queue takes is lost, and the latter is counted.
 */
@Component
final class LookQueue implements LookTaker, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LookQueue.class);
    private static final int MOST = 50_000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final BlockingQueue<Look> taken = new ArrayBlockingQueue<>(MOST);
    private final Followers followers;
    private final LookNotes notes;
    private final Clock clock;
    private final Counter lost;
    private volatile @Nullable Thread worker;

    LookQueue(Followers followers, LookNotes notes, Clock clock, MeterRegistry metrics) {
        this.followers = followers;
        this.notes = notes;
        this.clock = clock;
        this.lost = Counter.builder("portolan.looks.lost")
                .description("Looks that could not be noted")
                .register(metrics);
    }

    @Override
    public void taken(Look look) {
        if (!taken.offer(look)) {
            lost.increment();
        }
    }

    @Override
    public void start() {
        // The thread asks at once whether it is still wanted, so it must be known before it runs.
        Thread wanted = Thread.ofVirtual().name("looks").unstarted(this::work);
        worker = wanted;
        wanted.start();
    }

    /** Waits for the note under way: a thread that is interrupted while it writes would close the database's file. */
    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            try {
                running.join(FAREWELL);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            while (isRunning()) {
                Look look = taken.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (look != null) {
                    note(look);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Look look) {
        try {
            followers
                    .administrations(look.containerNumber(), clock.instant())
                    .forEach(toldTo -> notes.add(toldTo, look));
        } catch (RuntimeException failed) {
            lost.increment();
            LOG.warn("A look could not be noted", failed);
        }
    }
}
