package org.portolan.network.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.network.backup.archive.BackupRefused;
import org.portolan.network.file.FolderLock;
import org.portolan.network.order.Order;
import org.portolan.network.order.OrderRefused;
import org.portolan.network.order.Orders;

/**
 * Brings the nodes of a data folder to rest, one at a time, so that their files can be read or replaced. Where a network
 * runs, it is told to hold the node; it starts the node again by itself when this process ends. Where none runs, none can
 * be started meanwhile.
 */
final class NodesAtRest implements AutoCloseable {

    /** More than the largest copy takes; the network lets a node go as soon as this process has ended. */
    private static final int LONGEST_HOLD = 6 * 60 * 60;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Clock clock;
    private final Optional<FolderLock> stopped;

    private NodesAtRest(Path data, Clock clock, Optional<FolderLock> stopped) {
        this.data = data;
        this.clock = clock;
        this.stopped = stopped;
    }

    static NodesAtRest in(Path data, Clock clock) throws IOException {
        return new NodesAtRest(data, clock, FolderLock.acquire(data));
    }

    boolean isNetworkRunning() {
        return stopped.isEmpty();
    }

    /** What is done while a node is at rest. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, BackupRefused, InterruptedException;
    }

    /** Does the work while the node is at rest, lets the node go however it ends, and says how long the node was away. */
    Duration during(String node, Work work) throws IOException, BackupRefused, InterruptedException {
        if (stopped.isPresent()) {
            work.run();
            return Duration.ZERO;
        }
        Instant began = clock.instant();
        order(new Order.Hold(
                node, LONGEST_HOLD, OptionalLong.of(ProcessHandle.current().pid())));
        try {
            work.run();
        } finally {
            order(new Order.Release(node));
        }
        return Duration.between(began, clock.instant());
    }

    private void order(Order order) throws IOException, BackupRefused, InterruptedException {
        try {
            Orders.to(data, clock).give(order, PATIENCE, _ -> {});
        } catch (OrderRefused e) {
            throw new BackupRefused(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (stopped.isPresent()) {
            stopped.get().close();
        }
    }
}
