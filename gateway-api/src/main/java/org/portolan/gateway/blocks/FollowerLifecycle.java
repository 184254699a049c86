package org.portolan.gateway.blocks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows while the application runs, and asks the peer every few seconds how many blocks it has. */
final class FollowerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerLifecycle.class);
    private static final int SECONDS = 5;

    private final BlockFollower follower;
    private final BlockSource source;
    private final ReadModel readModel;
    private final FollowerMetrics metrics;
    private final ScheduledExecutorService probes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("peer-height").factory());
    private volatile boolean running;

    FollowerLifecycle(BlockFollower follower, BlockSource source, ReadModel readModel, FollowerMetrics metrics) {
        this.follower = follower;
        this.source = source;
        this.readModel = readModel;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        readModel
                .eraseIfBuiltForOtherKinds()
                .ifPresent(why -> LOG.info("The read model is emptied and built anew from the ledger: {}", why));
        // What is kept can be read at once, also while the peer is away.
        readModel.checkpoint().ifPresent(kept -> metrics.reached(kept.block()));
        follower.start();
        probes.scheduleWithFixedDelay(this::probe, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void probe() {
        try {
            metrics.peerHas(source.height());
        } catch (PeerUnavailable away) {
            LOG.debug("The peer does not tell its height", away);
        }
    }

    @Override
    public void stop() {
        running = false;
        probes.shutdownNow();
        follower.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, so that it stops after it: a request under way may wait for a position. */
    @Override
    public int getPhase() {
        return 0;
    }
}
