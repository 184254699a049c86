package org.portolan.gateway.subscription.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.portolan.gateway.retry.BackOff;
import org.portolan.gateway.subscription.SubscriptionSettings;
import org.springframework.stereotype.Component;

/** How long a failing target is left alone, and when it has failed for too long. */
@Component
final class Patience {
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final Duration DATABASE = Duration.ofSeconds(5);

    private final SubscriptionSettings settings;
    private final Clock clock;
    private final BackOff pauses;
    private final RandomGenerator random = new SecureRandom();

    Patience(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.pauses = new BackOff(settings.firstPause(), settings.longestPause());
    }

    /** The pause after so many failures in a row; a target that names a longer time gets it. */
    Duration after(int failures, Optional<Duration> wish) {
        Duration own = pauses.after(failures, random);
        return wish.map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .filter(asked -> asked.compareTo(own) > 0)
                .orElse(own);
    }

    Duration withDatabase() {
        return DATABASE;
    }

    boolean isOver(Instant failingSince) {
        return failingSince.plus(settings.pauseAfter()).isBefore(clock.instant());
    }
}
