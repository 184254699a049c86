package org.portolan.network.embedded.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.junit.jupiter.api.Test;
import org.portolan.network.embedded.channel.BatchLimits;

class BlockCutterTest {
    private final BlockCutter cutter = new BlockCutter(new BatchLimits(3, 100, 1000, Duration.ofSeconds(1)));

    private static Envelope envelope(int bytes) {
        return Envelope.newBuilder()
                .setPayload(ByteString.copyFrom(new byte[bytes]))
                .build();
    }

    @Test
    void cuts_when_there_are_as_many_as_a_batch_takes() {
        assertThat(cutter.add(envelope(1))).isEmpty();
        assertThat(cutter.add(envelope(1))).isEmpty();

        assertThat(cutter.add(envelope(1)))
                .singleElement()
                .satisfies(batch -> assertThat(batch).hasSize(3));
        assertThat(cutter.hasPending()).isFalse();
    }

    @Test
    void cuts_before_an_envelope_that_would_exceed_the_preferred_bytes() {
        cutter.add(envelope(60));

        assertThat(cutter.add(envelope(60))).containsExactly(List.of(envelope(60)));
        assertThat(cutter.hasPending()).isTrue();
    }

    @Test
    void puts_an_envelope_above_the_preferred_bytes_alone_into_a_batch() {
        cutter.add(envelope(10));

        assertThat(cutter.add(envelope(101))).containsExactly(List.of(envelope(10)), List.of(envelope(101)));
        assertThat(cutter.hasPending()).isFalse();
    }
}
