package org.portolan.gateway.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(1));

    @Test
    void each_pause_is_twice_the_one_before_up_to_the_longest() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(PAUSES::after).map(Duration::toMillis))
                .containsExactly(200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void any_number_of_failures_has_its_pause() {
        assertThat(PAUSES.after(0)).isEqualTo(PAUSES.first());
        assertThat(PAUSES.after(Integer.MAX_VALUE)).isEqualTo(PAUSES.longest());
        assertThat(BackOff.unlimited(Duration.ofMillis(500)).after(7)).isEqualTo(Duration.ofSeconds(32));
        assertThat(BackOff.unlimited(Duration.ofHours(1)).after(Integer.MAX_VALUE))
                .isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void the_random_part_takes_off_up_to_half_at_the_longest_pause_too() {
        List<Long> drawn = new Random(1)
                .ints(1000, 4, 100)
                .mapToObj(
                        failures -> PAUSES.after(failures, new Random(failures)).toMillis())
                .toList();

        assertThat(drawn).allMatch(millis -> millis >= 500 && millis <= 1000);
        assertThat(drawn.stream().distinct().count()).isGreaterThan(50);
    }

    @Test
    void no_pause_is_longer_than_the_longest_or_less_than_nothing() {
        assertThat(new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)).after(1))
                .isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> new BackOff(Duration.ofMillis(-1), Duration.ofSeconds(1)))
                .hasMessageContaining("must be 0 or more");
    }
}
