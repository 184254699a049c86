package org.portolan.gateway.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void forget_the_interruption() {
        Thread.interrupted();
    }

    @Test
    void looks_until_it_is_found() {
        assertThat(Deadline.in(Duration.ofMinutes(1)).find(() -> look(3))).contains(3);
    }

    @Test
    void looks_once_where_it_is_over() {
        assertThat(Deadline.in(Duration.ofSeconds(-1)).find(() -> look(2))).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void looks_no_more_when_the_thread_is_told_to_end_and_leaves_that_told() {
        Thread.currentThread().interrupt();

        assertThat(Deadline.in(Duration.ofMinutes(1)).find(() -> look(2))).isEmpty();

        assertThat(looks).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void is_not_sat_out_by_a_thread_that_is_told_to_end() {
        Thread.currentThread().interrupt();

        Deadline.in(Duration.ofDays(1)).sitOut();

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private Optional<Integer> look(int last) {
        return Optional.of(looks.incrementAndGet()).filter(each -> each == last);
    }
}
