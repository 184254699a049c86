package org.portolan.gateway.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts, each twice as long as the one before up to a limit. It keeps no count: how often something
 * failed in a row is known by whoever tries, in memory or in the database.
 *
 * <p>Spring's {@code ExponentialBackOff} keeps one, so that it cannot go on after a restart, and cuts what its jitter
 * adds off at the limit, where half of all senders would come back in the same moment.
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    public BackOff {
        if (first.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("a pause must be 0 or more");
        }
    }

    /** Pauses without a limit, for those who count their attempts. */
    public static BackOff unlimited(Duration first) {
        return new BackOff(first, first.multipliedBy(1L << MOST_DOUBLINGS));
    }

    /** The pause after so many failures in a row, of which there is one at least. */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** The same without a random part of at most half of it, so that many do not come back in the same moment. */
    public Duration after(int failures, RandomGenerator random) {
        long whole = after(failures).toMillis();
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
