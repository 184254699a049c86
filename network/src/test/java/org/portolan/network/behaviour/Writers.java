package org.portolan.network.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;

/** Writers at every organisation's peer, who write one transaction after another and note what they were told. */
final class Writers implements AutoCloseable {
    private static final int WRITERS = 2;
    private static final Duration LONGEST_WAIT_FOR_COMMIT = Duration.ofSeconds(10);

    private final FabricNetwork network;
    private final List<Thread> writers = new ArrayList<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Writers(FabricNetwork network) {
        this.network = network;
    }

    private record Answer(String mspId, Result result, long begun) {}

    /** Refused means at its submission; it may be on the ledger all the same, because some orderers may have it. */
    enum Result {
        ACKNOWLEDGED,
        INVALID,
        NOT_ENDORSED,
        REFUSED,
        UNKNOWN
    }

    void start() {
        for (String mspId : List.of(FabricNetwork.CN, FabricNetwork.SG, FabricNetwork.NZ)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "load-%s-%d-%d-".formatted(mspId, writer, System.nanoTime());
                writers.add(Thread.ofPlatform().daemon().start(() -> write(mspId, prefix)));
            }
        }
    }

    /** Lets the writers finish what they are at. */
    void stop() throws InterruptedException {
        stopping = true;
        for (Thread writer : writers) {
            writer.join();
        }
        writers.clear();
    }

    /** Returns when the writers have been told of so many more commits. */
    void goOnFor(int commits) {
        int enough = acknowledged.size() + commits;
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= enough);
    }

    /** The keys whose writing was acknowledged, by the id of the transaction that wrote them. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Whose transactions were committed of those that were begun after a moment of the nanosecond clock. */
    Set<String> acknowledgedSince(long moment) {
        return writersTold(Result.ACKNOWLEDGED, moment);
    }

    /** Whose transactions were refused when they were submitted, of those that were begun after a moment. */
    Set<String> refusedSince(long moment) {
        return writersTold(Result.REFUSED, moment);
    }

    private Set<String> writersTold(Result result, long since) {
        return answers.stream()
                .filter(answer -> answer.result == result && answer.begun - since > 0)
                .map(Answer::mspId)
                .collect(Collectors.toSet());
    }

    /** How often each result was met. */
    Map<Result, Long> summary() {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        Answer::result, () -> new EnumMap<>(Result.class), Collectors.counting()));
    }

    private void write(String mspId, String prefix) {
        try (Gateway gateway = network.newGateway(mspId, "officer")
                .connection(network.connection(mspId))
                .commitStatusOptions(
                        options -> options.withDeadlineAfter(LONGEST_WAIT_FOR_COMMIT.toSeconds(), TimeUnit.SECONDS))
                .connect()) {
            Contract ledger = gateway.getNetwork(FabricNetwork.CHANNEL).getContract(FabricNetwork.LEDGER);
            for (int number = 0; !stopping; number++) {
                writeOne(ledger, mspId, prefix + number);
            }
        }
    }

    private void writeOne(Contract ledger, String mspId, String key) {
        long begun = System.nanoTime();
        answers.add(new Answer(mspId, resultOf(ledger, key), begun));
    }

    private Result resultOf(Contract ledger, String key) {
        try {
            Transaction transaction =
                    ledger.newProposal("put").addArguments(key, "x").build().endorse();
            if (!transaction.submitAsync().getStatus().isSuccessful()) {
                return Result.INVALID;
            }
            acknowledged.put(transaction.getTransactionId(), key);
            return Result.ACKNOWLEDGED;
        } catch (EndorseException _) {
            return Result.NOT_ENDORSED;
        } catch (SubmitException _) {
            return Result.REFUSED;
        } catch (CommitStatusException _) {
            return Result.UNKNOWN;
        }
    }

    /** Writers end by themselves. */
    @Override
    public void close() {
        stopping = true;
    }
}
