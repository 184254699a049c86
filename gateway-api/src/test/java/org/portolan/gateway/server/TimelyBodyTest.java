package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimelyBodyTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        var body = new TimelyBody(new ByteArrayInputStream(new byte[100]), nanos::get);

        assertThat(body.read()).isZero();
        nanos.set(Duration.ofSeconds(31).toNanos());

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    @Test
    void a_long_body_may_take_long() throws IOException {
        var body = new TimelyBody(new ByteArrayInputStream(new byte[1_000_000]), nanos::get);

        assertThat(body.readNBytes(900_000)).hasSize(900_000);
        nanos.set(Duration.ofSeconds(120).toNanos());

        assertThat(body.readAllBytes()).hasSize(100_000);
    }
}
