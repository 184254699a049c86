package org.portolan.network.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The moment by which a state must be there, and the way to look for it until then.
 *
 * <pre>{@code
 * Deadline deadline = Deadline.in(Duration.ofSeconds(20), clock);
 * while (!node.isHealthy()) {
 *     deadline.pauseOr(() -> new LaunchFailed("the node is not well"));
 * }
 * }</pre>
 */
public record Deadline(Clock clock, Instant end, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** So long from now, by this clock. */
    public static Deadline in(Duration patience, Clock clock) {
        return new Deadline(clock, clock.instant().plus(patience), patience);
    }

    /** Waits a quarter of a second before the next look; once it is too late for one, fails instead, at once. */
    public <E extends Exception> void pauseOr(Supplier<E> tooLate) throws E, InterruptedException {
        pauseOr(PAUSE, tooLate);
    }

    /** As {@link #pauseOr(Supplier)}, for a state that is worth another pause. */
    public <E extends Exception> void pauseOr(Duration pause, Supplier<E> tooLate) throws E, InterruptedException {
        if (!pause(pause)) {
            throw tooLate.get();
        }
    }

    /** As {@link #pause(Duration)}, for a quarter of a second. */
    public boolean pause() throws InterruptedException {
        return pause(PAUSE);
    }

    /** Waits and returns true; once it is too late for another look, returns false at once. */
    public boolean pause(Duration pause) throws InterruptedException {
        if (!clock.instant().isBefore(end)) {
            return false;
        }
        Thread.sleep(pause);
        return true;
    }

    /** What is left, and never less than a moment. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /** How long it was in all, for messages. */
    public long seconds() {
        return patience.toSeconds();
    }
}
