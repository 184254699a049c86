package org.portolan.records.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.records.Mutations;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;

class GeneratedMovementsTest {
    private static final int SEED = 20261120;

    @Test
    void writing_what_was_read_gives_the_same_bytes_for_any_valid_movement() {
        GeneratedMovements movements = new GeneratedMovements(SEED);

        for (int count = 0; count < 2_000; count++) {
            ContainerMovement movement = movements.next();
            byte[] canonical = ContainerMovementJson.write(movement);
            ContainerMovement read = ContainerMovementJson.readRecorded(canonical);

            assertThat(read).isEqualTo(movement);
            assertThat(ContainerMovementJson.write(read)).isEqualTo(canonical);
        }
    }

    @Test
    void a_damaged_movement_is_read_or_refused_with_a_reason_and_nothing_else() {
        GeneratedMovements movements = new GeneratedMovements(SEED + 1);
        Mutations mutations = new Mutations(SEED + 1);
        int refused = 0;

        for (int count = 0; count < 8_000; count++) {
            byte[] damaged = mutations.of(ContainerMovementJson.write(movements.next()));
            refused += isRefused(damaged) ? 1 : 0;
        }

        assertThat(refused).isBetween(4_000, 7_999);
    }

    @Test
    void a_damaged_batch_is_read_or_refused_with_a_reason_and_nothing_else() {
        GeneratedMovements movements = new GeneratedMovements(SEED + 2);
        Mutations mutations = new Mutations(SEED + 2);

        for (int count = 0; count < 1_000; count++) {
            List<byte[]> events = IntStream.range(0, 5)
                    .mapToObj(index -> ContainerMovementJson.write(movements.next()))
                    .map(GeneratedMovementsTest::withoutWriter)
                    .toList();
            readBatch(mutations.of(array(events)));
        }
    }

    private static boolean isRefused(byte[] json) {
        try {
            ContainerMovement read = ContainerMovementJson.readRecorded(json);
            assertThat(ContainerMovementJson.readRecorded(ContainerMovementJson.write(read)))
                    .isEqualTo(read);
            return false;
        } catch (InvalidValue refusal) {
            assertPresentable(refusal.reason());
            return true;
        }
    }

    private static void readBatch(byte[] json) {
        try {
            for (Outcome<ContainerMovement> outcome : MovementBatch.read(json).outcomes()) {
                if (outcome instanceof Outcome.Refused<ContainerMovement> refused) {
                    Reason reason = refused.reasons().getFirst();
                    assertThat(reason.field()).startsWith("events[");
                    assertPresentable(reason);
                }
            }
        } catch (InvalidValue refusal) {
            assertThat(refusal.reason().field()).startsWith("events");
            assertPresentable(refusal.reason());
        }
    }

    /** A reason goes into messages and HTTP problems: it is short, on one line, and its code is stable. */
    private static void assertPresentable(Reason reason) {
        assertThat(reason.code()).matches("[A-Z0-9_]{2,40}");
        assertThat(reason.message()).hasSizeLessThan(600).matches("[ -~]+");
    }

    private static byte[] withoutWriter(byte[] recorded) {
        return new String(recorded, UTF_8)
                .replaceAll(",\"writer\":\"[A-Za-z]+\"", "")
                .getBytes(UTF_8);
    }

    private static byte[] array(List<byte[]> events) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        for (byte[] event : events) {
            array.write(array.size() == 0 ? '[' : ',');
            array.writeBytes(event);
        }
        array.write(']');
        return array.toByteArray();
    }
}
