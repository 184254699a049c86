package org.portolan.network.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Contract;

/** Writers that put one key after another, each once; a key is acknowledged when its transaction is in a block. */
final class Load implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Contract contract;
    private final String prefix;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean ended;

    private Load(Contract contract, String prefix) {
        this.contract = contract;
        this.prefix = prefix;
    }

    static Load start(Contract contract, String prefix) {
        Load load = new Load(contract, prefix);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "%s-%d".formatted(prefix, writer);
            load.writers.add(Thread.ofVirtual().start(() -> load.write(name)));
        }
        load.awaitMore(1);
        return load;
    }

    private void write(String name) {
        for (int i = 0; !ended; i++) {
            String key = name + "-" + i;
            try {
                contract.submitTransaction("put", key, "x");
                acknowledged.add(key);
            } catch (Exception e) {
                refused.add(key + ": " + e.getMessage());
            }
        }
    }

    /** Returns when that many more keys are acknowledged. */
    void awaitMore(int number) {
        int wanted = acknowledged.size() + number;
        Awaitility.await("more acknowledged keys of " + prefix)
                .atMost(PATIENCE)
                .until(() -> acknowledged.size() >= wanted);
    }

    String lastAcknowledged() {
        return acknowledged.getLast();
    }

    /** What the network did not take, with the reason. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Ends the writers, and says which keys were acknowledged. */
    List<String> end() throws InterruptedException {
        ended = true;
        for (Thread writer : writers) {
            writer.join();
        }
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        ended = true;
    }
}
