package org.portolan.gateway.request;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits a moment for the read side, which follows the ledger by a few blocks. */
public final class Lag {

    private static final Duration STEP = Duration.ofMillis(50);

    private Lag() {}

    /** What is found at once, or else by the end of the patience. */
    public static <T> Optional<T> within(Duration patience, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> found = question.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = question.get();
        }
        return found;
    }
}
