package org.portolan.network.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.Contract;

/** Writers that put one key after another; a key is acknowledged when its transaction is in a block, and then never sent again. */
final class Load implements AutoCloseable {
    private static final int WRITERS = 4;
    /** In these words the network says that nothing was written, because something had changed since the endorsement. */
    private static final List<String> SEND_AGAIN = List.of(
            "MVCC_READ_CONFLICT",
            "ENDORSEMENT_POLICY_FAILURE",
            "failed to endorse",
            "no combination of peers can be derived",
            "failed to collect enough transaction endorsements");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
            while (!ended && !isAcknowledged(key)) {
                // What was not acknowledged, and was not written, is sent again.
            }
        }
    }

    private boolean isAcknowledged(String key) {
        try {
            contract.submitTransaction("put", key, "x");
            acknowledged.add(key);
            return true;
        } catch (Exception e) {
            refused.add(key + ": " + String.valueOf(e.getMessage()));
            return !mayBeSentAgain(String.valueOf(e.getMessage()));
        }
    }

    /** Whether a refusal says that nothing was written and the same may be sent again. */
    static boolean mayBeSentAgain(String refusal) {
        return SEND_AGAIN.stream().anyMatch(refusal::contains);
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
