package org.portolan.gateway.subscription.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.portolan.gateway.subscription.SubscriptionSettings;

/**
 * How long a target is left alone after a failure: twice as long each time up to a limit, of which a random part is
 * taken off, so that many senders do not come back in the same moment. A target that names a longer time gets it.
 */
final class BackOff {
    private static final int MOST_DOUBLINGS = 30;
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final SubscriptionSettings settings;
    private final RandomGenerator random;

    BackOff(SubscriptionSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** The pause after so many failures in a row. */
    Duration after(int failures, Optional<Duration> wish) {
        long doubled = settings.firstPause().toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long whole = Math.min(doubled, settings.longestPause().toMillis());
        var own = Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
        return wish.map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
    }
}
