package org.portolan.network.fabric.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The moment by which all must be ready. */
public record Deadline(Clock clock, Instant end, Duration patience) {

    public static Deadline in(Duration patience, Clock clock) {
        return new Deadline(clock, clock.instant().plus(patience), patience);
    }

    public boolean isOver() {
        return !clock.instant().isBefore(end);
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
