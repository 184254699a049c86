package org.portolan.demo.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.telling.DemoFailed;
import org.portolan.gateway.command.telling.Progress;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.file.PrivateFiles;

/**
 * Loads the samples once. The time that the samples count from is kept beside the ledger, so a load that was
 * interrupted is repeated with the same content, and what was there already is not written twice.
 */
public final class SampleLoad {
    private static final String DONE = " done";

    private final Gateways gateways;
    private final Path mark;
    private final Progress progress;
    private final Clock clock;

    public SampleLoad(Gateways gateways, Path mark, Progress progress, Clock clock) {
        this.gateways = gateways;
        this.mark = mark;
        this.progress = progress;
        this.clock = clock;
    }

    /** Returns when all samples are on the ledger, at once where they were before. */
    public void run() throws DemoFailed, InterruptedException {
        try {
            String marked = Files.exists(mark) ? Files.readString(mark, StandardCharsets.UTF_8) : "";
            if (marked.endsWith(DONE)) {
                progress.say("the samples are on the ledger already");
                return;
            }
            Instant base = marked.isEmpty() ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : Instant.parse(marked);
            PrivateFiles.write(mark, base.toString());
            load(base);
            PrivateFiles.write(mark, base + DONE);
        } catch (IOException e) {
            throw new DemoFailed("The file " + mark + " cannot be used: " + FileTrouble.words(e) + ".", e);
        }
    }

    private void load(Instant base) throws DemoFailed, InterruptedException {
        Journeys journeys = Journeys.read();
        List<SampleTask> tasks = new ArrayList<>();
        journeys.containers().forEach(journey -> tasks.add(new JourneySamples(gateways, journey, base)));
        tasks.add(new OriginSamples(gateways, base));
        tasks.add(new AeoSamples(gateways, base, clock));
        tasks.add(new AlarmSamples(gateways, base));
        int total = tasks.stream().mapToInt(SampleTask::steps).sum();
        AtomicInteger done = new AtomicInteger();
        Runnable step = () -> progress.bar("records written by their members", done.incrementAndGet(), total);
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (SampleTask task : tasks) {
                running.add(together.submit(() -> {
                    task.load(step);
                    return null;
                }));
            }
            for (Future<?> task : running) {
                task.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DemoFailed failed) {
                throw failed;
            }
            throw new IllegalStateException("Loading the samples failed", e.getCause());
        }
    }
}
