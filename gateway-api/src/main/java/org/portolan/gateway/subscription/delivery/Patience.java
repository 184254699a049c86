package org.portolan.gateway.subscription.delivery;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portolan.gateway.subscription.SubscriptionSettings;
import org.springframework.stereotype.Component;

/** How long a failing target is left alone, and when it has failed for too long. */
@Component
final class Patience {
    private static final Duration DATABASE = Duration.ofSeconds(5);

    private final SubscriptionSettings settings;
    private final Clock clock;
    private final BackOff backOff;

    Patience(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.backOff = new BackOff(settings, new SecureRandom());
    }

    Duration after(int failures, Optional<Duration> wish) {
        return backOff.after(failures, wish);
    }

    Duration withDatabase() {
        return DATABASE;
    }

    boolean isOver(Instant failingSince) {
        return failingSince.plus(settings.pauseAfter()).isBefore(clock.instant());
    }
}
