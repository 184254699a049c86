package org.portolan.network.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(1));

    @Test
    void doubles_up_to_its_bound() {
        assertThat(backoff.afterRunOf(Duration.ZERO)).hasMillis(250);
        assertThat(backoff.afterRunOf(Duration.ZERO)).hasMillis(500);
        assertThat(backoff.afterRunOf(Duration.ZERO)).hasMillis(1000);
        assertThat(backoff.afterRunOf(Duration.ZERO)).hasMillis(1000);
    }

    @Test
    void is_short_again_after_a_good_run() {
        backoff.afterRunOf(Duration.ZERO);
        backoff.afterRunOf(Duration.ZERO);

        assertThat(backoff.afterRunOf(Duration.ofMinutes(1))).hasMillis(250);
    }
}
