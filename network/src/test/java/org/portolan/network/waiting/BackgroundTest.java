package org.portolan.network.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void looks_until_the_look_that_says_it_is_the_last() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();

        Background.until(Duration.ofMillis(1), () -> looks.incrementAndGet() == 3);

        assertThat(looks).hasValue(3);
    }

    @Test
    void closing_breaks_off_what_is_done_and_returns_when_it_has_ended() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Background work = Background.start("work", () -> {
            try {
                begun.countDown();
                Background.until(Duration.ofDays(1), () -> false);
            } finally {
                ended.set(true);
            }
        });
        await().until(() -> begun.getCount() == 0);

        work.close();

        assertThat(ended).isTrue();
    }
}
