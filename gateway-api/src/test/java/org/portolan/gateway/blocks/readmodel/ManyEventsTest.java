package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.TestChain;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.trace.Movements;

class ManyEventsTest {
    private static final int EVENTS_A_BLOCK = 1_000;
    /** A hundred blocks are a hundred thousand events; fewer show the same and take less time. */
    private static final int BLOCKS = Integer.getInteger("portolan.test.blocks", 20);

    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private static Path folder;

    enum Database {
        H2_FILE,
        POSTGRES
    }

    @ParameterizedTest
    @EnumSource
    void however_many_events_come_the_heap_stays_as_it_was(Database kind) throws Exception {
        List<Duration> quarters = new ArrayList<>();
        try (var database = kind == Database.H2_FILE ? TestDatabase.h2File(folder) : TestDatabase.postgres();
                var model = new TestReadModel(database, "CNCustomsMSP")) {
            var chain = new TestChain("portolan");
            long heap = 0;
            for (int quarter = 0; quarter < 4; quarter++) {
                quarters.add(follow(chain, model, quarter * BLOCKS / 4, (quarter + 1) * BLOCKS / 4));
                heap = quarter == 0 ? usedHeap() : heap;
            }
            long growth = usedHeap() - heap;

            System.out.printf(
                    "%s: %d events in quarters of %s ms; the heap grew by %.1f MB after the first%n",
                    kind,
                    BLOCKS * EVENTS_A_BLOCK,
                    quarters.stream().map(Duration::toMillis).toList(),
                    growth / (double) MEGABYTE);
            assertThat(model.rows("select count(*), sum(events) from containers"))
                    .containsExactly("1000 " + BLOCKS * EVENTS_A_BLOCK);
            assertThat(growth).isLessThan(24 * MEGABYTE);
        }
    }

    private static Duration follow(TestChain chain, TestReadModel model, int from, int to) {
        var spent = Duration.ZERO;
        for (int number = from; number < to; number++) {
            chain.add(transaction(number));
            long start = System.nanoTime();
            assertThat(model.follow(chain)).isEmpty();
            spent = spent.plusNanos(System.nanoTime() - start);
            chain.keepLastOnly();
        }
        return spent;
    }

    private static TestTransaction transaction(int block) {
        var transaction = TestTransaction.by("CNTXGPortMSP");
        for (int event = 0; event < EVENTS_A_BLOCK; event++) {
            var time = "2026-11-20T%02d:%02d:%02d.%03d+08:00".formatted(block / 60, block % 60, event % 60, event);
            Movements.record(
                    transaction,
                    Movements.recorded(Reports.container(event), "XSTK", "EQUIPMENT", time, "CNTXG", "CNTXGPortMSP"));
        }
        return transaction;
    }

    /** What is still there after the collector was asked to look, several times, because one look may be partial. */
    private static long usedHeap() {
        for (int look = 0; look < 3; look++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
