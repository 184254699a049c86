package org.portolan.network.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(1));

    @Test
    void doubles_up_to_its_bound() {
        assertThat(backoff.failed()).hasMillis(250);
        assertThat(backoff.failed()).hasMillis(500);
        assertThat(backoff.failed()).hasMillis(1000);
        assertThat(backoff.failed()).hasMillis(1000);
    }

    @Test
    void is_short_again_after_a_success() {
        backoff.failed();
        backoff.failed();

        backoff.succeeded();

        assertThat(backoff.failed()).hasMillis(250);
    }
}
