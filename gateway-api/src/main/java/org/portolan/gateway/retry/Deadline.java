package org.portolan.gateway.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The moment by which a state must be there, and the way to look for it until then.
 *
 * <pre>{@code
 * Optional<Record> record = Deadline.in(Duration.ofSeconds(2)).find(() -> records.withId(id));
 * }</pre>
 */
public final class Deadline {
    private static final Duration STEP = Duration.ofMillis(50);

    private final long end;

    private Deadline(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** So long from now, whatever becomes of the machine's clock. */
    public static Deadline in(Duration patience) {
        return new Deadline(patience);
    }

    /** Waits 50 ms and returns true; once it is too late for another look, returns false at once. */
    public boolean pause() throws InterruptedException {
        if (left() <= 0) {
            return false;
        }
        Thread.sleep(STEP);
        return true;
    }

    /** What is found by the end of it, or at once where it is over; looks no more when the thread is told to end. */
    public <T> Optional<T> find(Supplier<Optional<T>> question) {
        Optional<T> found = question.get();
        try {
            while (found.isEmpty() && pause()) {
                found = question.get();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    /** Returns when it is over, and before only when the thread is told to end. */
    public void sitOut() {
        try {
            Thread.sleep(Duration.ofNanos(left()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long left() {
        return end - System.nanoTime();
    }
}
