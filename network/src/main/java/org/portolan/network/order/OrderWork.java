package org.portolan.network.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.yaml.FileMistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does orders on a network, and remembers who holds which node. */
final class OrderWork {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PATIENCE_FOR_AN_UPGRADE = Duration.ofMinutes(4);

    private final RunningNetwork network;
    private final Clock clock;
    private final Map<String, Held> held = new HashMap<>();

    OrderWork(RunningNetwork network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    private record Held(Instant until, OptionalLong holder) {

        boolean isForgotten(Instant now) {
            return !now.isBefore(until)
                    || holder.isPresent()
                            && ProcessHandle.of(holder.getAsLong()).isEmpty();
        }
    }

    /** Returns the sentence that says what was done. */
    String carryOut(Order order, Consumer<String> progress)
            throws IOException, LaunchFailed, OrderRefused, InterruptedException {
        return switch (order) {
            case Order.Restart restart -> restart(restart.node(), progress);
            case Order.Hold hold -> hold(hold);
            case Order.Release release -> release(release.node());
            case Order.Upgrade upgrade -> upgrade(upgrade, progress);
        };
    }

    private String upgrade(Order.Upgrade order, Consumer<String> progress)
            throws IOException, LaunchFailed, OrderRefused, InterruptedException {
        Path topology = Path.of(order.topology());
        if (!Order.Upgrade.digest(Files.readAllBytes(topology)).equals(order.digest())) {
            throw new OrderRefused("%s has changed since the order was given; look at it and give the order again"
                    .formatted(topology));
        }
        try {
            return network.upgrade(topology, order.contracts(), PATIENCE_FOR_AN_UPGRADE, progress);
        } catch (FileMistakes e) {
            throw new OrderRefused(e.getMessage(), e);
        }
    }

    private String restart(String node, Consumer<String> progress)
            throws IOException, LaunchFailed, OrderRefused, InterruptedException {
        if (held.containsKey(node)) {
            throw new OrderRefused(node + " is held; release it, and it is started");
        }
        progress.accept("Restarting " + node);
        Instant began = clock.instant();
        network.restart(node, PATIENCE);
        return "%s is ready again after %d s"
                .formatted(node, Duration.between(began, clock.instant()).toSeconds());
    }

    private String hold(Order.Hold hold) throws IOException, LaunchFailed, OrderRefused, InterruptedException {
        if (held.containsKey(hold.node())) {
            throw new OrderRefused(
                    "%s is held already, until %s at most".formatted(hold.node(), held.get(hold.node()).until));
        }
        network.hold(hold.node());
        Instant until = clock.instant().plusSeconds(hold.seconds());
        held.put(hold.node(), new Held(until, hold.holder()));
        return "%s has ended, and is held until it is released, or until %s".formatted(hold.node(), until);
    }

    private String release(String node) throws IOException, LaunchFailed, OrderRefused, InterruptedException {
        if (held.remove(node) == null) {
            throw new OrderRefused(node + " is not held: nobody held it, or it was started again because the limit was"
                    + " over or its holder had ended");
        }
        network.release(node, PATIENCE);
        return node + " is ready again";
    }

    /** Starts again what is held longer than was said, or by a process that is gone. */
    void releaseWhatIsForgotten() throws InterruptedException {
        Instant now = clock.instant();
        for (Map.Entry<String, Held> each : Map.copyOf(held).entrySet()) {
            if (each.getValue().isForgotten(now)) {
                LOG.warn("{} is started again: its holder is gone, or held it for too long", each.getKey());
                held.remove(each.getKey());
                try {
                    network.release(each.getKey(), PATIENCE);
                } catch (IOException | LaunchFailed e) {
                    LOG.warn("{} is not ready again: {}", each.getKey(), e.getMessage());
                }
            }
        }
    }
}
