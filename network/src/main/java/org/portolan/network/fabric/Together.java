package org.portolan.network.fabric;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.portolan.network.launch.LaunchFailed;

/** Does the same with several things at once; the first failure in their order is the one that is told. */
final class Together {

    private Together() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Step<T> {
        void with(T item) throws IOException, LaunchFailed, InterruptedException;
    }

    static <T> void each(Collection<T> items, Step<T> step) throws IOException, LaunchFailed, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                running.add(threads.submit(() -> {
                    step.with(item);
                    return item;
                }));
            }
            try {
                for (Future<?> each : running) {
                    await(each);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static void await(Future<?> step) throws IOException, LaunchFailed, InterruptedException {
        try {
            step.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case LaunchFailed failed -> throw failed;
                case IOException failed -> throw failed;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException defect -> throw defect;
                case null, default -> throw new IllegalStateException("a step of the start failed", e);
            }
        }
    }
}
