package org.portolan.network.order;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.portolan.network.file.FileTrouble;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.waiting.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the orders given to a running network and does them one after another, until it is closed. */
public final class OrderDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(1);

    private final OrderFolder folder;
    private final OrderWork work;
    private final Background rounds;

    private OrderDesk(OrderFolder folder, OrderWork work) {
        this.folder = folder;
        this.work = work;
        this.rounds = Background.start("orders", () -> Background.until(POLL, this::isOver));
    }

    /** Refuses what was left from before this network started, and then takes orders. */
    public static OrderDesk open(Path data, RunningNetwork network, Clock clock) throws IOException {
        OrderFolder folder = new OrderFolder(data, clock);
        folder.clear(
                "The network was started anew after this order was given, and nothing of it was done; give it again",
                "The network ended while it was doing this; it has been started anew with every node",
                ANSWERS_KEPT);
        return new OrderDesk(folder, new OrderWork(network, clock));
    }

    /** Does what is waiting; over it is once the file under its hands was closed because the desk is. */
    private boolean isOver() throws InterruptedException {
        try {
            for (String id : folder.waiting()) {
                answer(id);
            }
            work.releaseWhatIsForgotten();
        } catch (ClosedByInterruptException _) {
            return true;
        } catch (IOException e) {
            LOG.warn("orders cannot be read or answered: {}", FileTrouble.words(e));
        }
        return false;
    }

    private void answer(String id) throws IOException, InterruptedException {
        Progress progress = new Progress(folder, id);
        try {
            Optional<Order> order = folder.take(id);
            if (order.isPresent()) {
                progress.begin();
                progress.done(work.carryOut(order.get(), progress::say));
            }
        } catch (OrderRefused | LaunchFailed e) {
            progress.refused(FileTrouble.words(e));
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            progress.refused("This could not be done: " + FileTrouble.words(e));
        } catch (RuntimeException e) {
            LOG.error("an order failed in a way that was not foreseen", e);
            progress.refused("This was not foreseen: " + e);
        }
    }

    /** Breaks off what is being done, because the network is about to stop, and says so to those who wait. */
    @Override
    public void close() throws IOException {
        rounds.close();
        folder.clear(
                "The network stops; nothing of this was done",
                "The network stops, and this was broken off; it will start with every node",
                ANSWERS_KEPT);
    }
}
