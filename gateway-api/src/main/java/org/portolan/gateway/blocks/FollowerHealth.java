package org.portolan.gateway.blocks;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether blocks arrive and fit; the reason is said in words. */
final class FollowerHealth implements HealthIndicator {
    private final BlockFollower follower;

    FollowerHealth(BlockFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        var state = follower.state();
        var health = state instanceof FollowerState.Following ? Health.up() : Health.down();
        return health.withDetail("state", state.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .withDetail("reason", state.reason())
                .build();
    }
}
