package org.portolan.network.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration BRIEF = Duration.ofMillis(1);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20), clock);

    @Test
    void leaves_time_for_another_look_until_it_is_over() throws Exception {
        assertThat(deadline.pause(BRIEF)).isTrue();

        pass(Duration.ofMillis(19_999));

        assertThat(deadline.pause(BRIEF)).isTrue();
    }

    @Test
    void does_not_pause_once_it_is_over() throws Exception {
        pass(Duration.ofSeconds(20));

        assertThat(deadline.pause(FOR_EVER)).isFalse();
    }

    @Test
    void fails_with_what_the_caller_says_once_it_is_over() throws Exception {
        deadline.pauseOr(BRIEF, () -> new IllegalStateException("too early"));

        pass(Duration.ofSeconds(20));

        assertThatIllegalStateException()
                .isThrownBy(() -> deadline.pauseOr(FOR_EVER, () -> new IllegalStateException("not there in time")))
                .withMessage("not there in time");
    }

    @Test
    void leaves_a_moment_even_when_it_is_over() {
        pass(Duration.ofSeconds(21));

        assertThat(deadline.left()).isPositive();
    }

    private void pass(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }
}
