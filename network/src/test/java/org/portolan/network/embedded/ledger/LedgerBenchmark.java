package org.portolan.network.embedded.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.portolan.network.embedded.channel.BatchLimits;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;

/**
 * Orders, validates and commits movement events in transactions of many, and shows whether time per event and heap grow
 * with the chain. Arguments: events, events per transaction, folder.
 */
final class LedgerBenchmark {
    private static final int IN_FLIGHT = Integer.getInteger("inFlight", 40);
    private static final String VALUE = "x".repeat(300);

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int perTransaction = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("ledger");
        BatchLimits batch = new BatchLimits(50, 2 * 1024 * 1024, 10 * 1024 * 1024, Duration.ofMillis(200));
        TestChannel network = new TestChannel(folder, batch);
        run(network, events / perTransaction, perTransaction);
        long start = System.nanoTime();
        network.close();
        network.open();
        report(
                "closed and opened again in %d ms at height %d",
                millis(start), network.channel().height());
        network.close();
    }

    private static void run(TestChannel network, int transactions, int perTransaction) throws InterruptedException {
        Semaphore inFlight = new Semaphore(IN_FLIGHT);
        int step = Math.max(1, transactions / 10);
        long begin = System.nanoTime();
        long start = begin;
        for (int i = 0; i < transactions; i++) {
            inFlight.acquire();
            SignedTransaction transaction =
                    network.transaction(events(i, perTransaction), TestChannel.CN, TestChannel.SG);
            network.channel().awaitCommit(transaction.id()).whenComplete((status, problem) -> inFlight.release());
            network.submit(transaction.envelope());
            if ((i + 1) % step == 0) {
                System.gc();
                report(
                        "%d events, height %d: %d ms for the last %d events, heap %d MB",
                        (i + 1) * perTransaction,
                        network.channel().height(),
                        millis(start),
                        step * perTransaction,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
                start = System.nanoTime();
            }
        }
        inFlight.acquire(IN_FLIGHT);
        long total = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        report(
                "%d events in %d ms: %d events/s, %d transactions/s",
                transactions * perTransaction,
                total,
                transactions * perTransaction * 1000L / total,
                transactions * 1000L / total);
    }

    private static Results events(int transaction, int count) {
        Results results = Results.in("movement");
        for (int i = 0; i < count; i++) {
            results.put("\u0000movement\u0000CSQU%07d\u0000%d-%d\u0000".formatted(i * 31, transaction, i), VALUE);
        }
        return results;
    }

    private static long millis(long since) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    private static void report(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
