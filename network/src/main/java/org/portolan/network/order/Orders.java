package org.portolan.network.order;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.network.file.FolderLock;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.waiting.Deadline;

/**
 * Gives orders to the network that runs on a data folder, from any process of the folder's owner.
 *
 * <pre>{@code
 * String outcome = Orders.to(data, clock).give(new Order.Restart("peer0.customs"), Duration.ofMinutes(2), out::println);
 * }</pre>
 */
public final class Orders {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path data;
    private final OrderFolder folder;
    private final Clock clock;

    private Orders(Path data, Clock clock) {
        this.data = data;
        this.folder = new OrderFolder(data, clock);
        this.clock = clock;
    }

    /** Asks nothing yet: whether a network runs there is found out by each order. */
    public static Orders to(Path data, Clock clock) {
        return new Orders(data, clock);
    }

    /**
     * Returns the sentence that says what was done, after it was done; sentences on the way go to {@code progress}. An
     * order that the network has not begun within the time is withdrawn, and then nothing of it is done.
     */
    public String give(Order order, Duration atMost, Consumer<String> progress)
            throws IOException, OrderRefused, InterruptedException {
        long network = runningNetwork();
        String id = folder.put(order);
        Deadline deadline = Deadline.in(atMost, clock);
        int told = 0;
        while (true) {
            Optional<Answer> answer = folder.answer(id);
            if (answer.isPresent()) {
                List<String> said = answer.get().said();
                if (answer.get().state() != Answer.State.TAKEN) {
                    said.subList(told, said.size() - 1).forEach(progress);
                    return outcome(id, answer.get());
                }
                said.subList(told, said.size()).forEach(progress);
                told = said.size();
            }
            requireRunning(id, network);
            if (!deadline.pause(PAUSE)) {
                throw tooLate(id, atMost);
            }
        }
    }

    private long runningNetwork() throws IOException, OrderRefused {
        long process = FolderLock.holder(data)
                .orElseThrow(() -> new OrderRefused("No network is running on %s".formatted(data)));
        if (ConnectionFile.read(data).isEmpty()) {
            throw new OrderRefused(
                    "The network on %s is starting or stopping; try again once 'network status' says that it is ready"
                            .formatted(data));
        }
        return process;
    }

    private String outcome(String id, Answer answer) throws IOException, OrderRefused {
        folder.forget(id);
        if (answer.state() == Answer.State.REFUSED) {
            throw new OrderRefused(answer.said().getLast());
        }
        return answer.said().getLast();
    }

    private void requireRunning(String id, long network) throws IOException, OrderRefused {
        if (FolderLock.holder(data).equals(Optional.of(network)) || hasEnded(id)) {
            return;
        }
        throw new OrderRefused(
                folder.withdraw(id)
                        ? "The network on %s stopped before it took the order; nothing was done".formatted(data)
                        : "The network on %s stopped while it was doing this; see 'network status' once it runs again"
                                .formatted(data));
    }

    /** The last answer may have been written just before the network ended. */
    private boolean hasEnded(String id) throws IOException {
        return folder.answer(id)
                .filter(answer -> answer.state() != Answer.State.TAKEN)
                .isPresent();
    }

    private OrderRefused tooLate(String id, Duration atMost) throws IOException {
        return new OrderRefused(
                folder.withdraw(id)
                        ? "The network on %s has been busy with another order for %d s; this one was withdrawn"
                                .formatted(data, atMost.toSeconds())
                        : "The network on %s has not finished this within %d s, and goes on with it"
                                .formatted(data, atMost.toSeconds()));
    }
}
