package org.portolan.network.order;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.RunningNetwork;

/** Writes down what it is told, and can be made to take its time. */
final class ObedientNetwork implements RunningNetwork {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch mayFinish = new CountDownLatch(0);

    /** From now on a release takes until {@link #finishAll}. */
    void pause() {
        mayFinish = new CountDownLatch(1);
    }

    void finishAll() {
        mayFinish.countDown();
    }

    boolean isBusy() {
        return !done.isEmpty();
    }

    List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public void restart(String node, Duration atMost) throws LaunchFailed, InterruptedException {
        hold(node);
        release(node, atMost);
    }

    @Override
    public void hold(String node) throws LaunchFailed {
        if (node.equals("nobody")) {
            throw new LaunchFailed("There is no 'nobody'");
        }
        done.add("hold " + node);
    }

    @Override
    public void release(String node, Duration atMost) throws InterruptedException {
        mayFinish.await();
        done.add("release " + node);
    }

    @Override
    public String upgrade(Path topology, List<String> contracts, Duration atMost, Consumer<String> progress) {
        progress.accept("starting");
        done.add("upgrade to %s by %s".formatted(topology, contracts));
        return "upgraded";
    }

    @Override
    public void close() {}
}
