package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class TimelyBodyTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(30));

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        var body = new TimelyBody(bringing(1, Duration.ofSeconds(16)), PACE, nanos::get);

        assertThat(body.doRead(new Nothing())).isEqualTo(1);
        assertThatThrownBy(() -> body.doRead(new Nothing())).isInstanceOf(IOException.class);
    }

    @Test
    void a_long_body_may_take_long() throws IOException {
        var body = new TimelyBody(bringing(100_000, Duration.ofSeconds(12)), PACE, nanos::get);

        for (int count = 0; count < 20; count++) {
            assertThat(body.doRead(new Nothing())).isEqualTo(100_000);
        }
    }

    @Test
    void only_the_time_counts_for_which_it_is_waited_for() throws IOException {
        var body = new TimelyBody(bringing(1, Duration.ofMillis(1)), PACE, nanos::get);

        assertThat(body.doRead(new Nothing())).isEqualTo(1);
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(body.doRead(new Nothing())).isEqualTo(1);
    }

    private InputBuffer bringing(int bytes, Duration after) {
        return new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                nanos.addAndGet(after.toNanos());
                return bytes;
            }

            @Override
            public int available() {
                return bytes;
            }
        };
    }

    private record Nothing() implements ApplicationBufferHandler {
        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
    }
}
