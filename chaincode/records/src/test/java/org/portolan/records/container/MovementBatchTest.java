package org.portolan.records.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;

class MovementBatchTest {
    private static final List<String> EVENTS = Shipments.importAtTianjin().stream()
            .map(MovementBatchTest::reported)
            .toList();

    @Test
    void each_event_has_its_own_outcome() {
        String json = EVENTS.get(0) + "," + EVENTS.get(1).replace("CNTXG", "CN") + "," + EVENTS.get(2);

        MovementBatch batch = MovementBatch.read(("[" + json + "]").getBytes(UTF_8));

        assertThat(batch.outcomes()).hasSize(3);
        assertThat(batch.outcomes().get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(batch.outcomes().get(2)).isInstanceOf(Outcome.Accepted.class);
        assertThat(batch.outcomes().get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Reason) refused.reasons().getFirst()).message())
                                .startsWith("UN_LOCODE[events[1].location]: "));
    }

    @Test
    void invalid_utf8_in_one_event_does_not_sink_the_others() {
        byte[] json = ("[" + EVENTS.get(0).replace("042N", "#") + "," + EVENTS.get(1) + "]").getBytes(UTF_8);
        json[new String(json, UTF_8).indexOf('#')] = (byte) 0xFF;

        List<Outcome<ContainerMovement>> outcomes = MovementBatch.read(json).outcomes();

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Reason) refused.reasons().getFirst()).message())
                                .startsWith("TEXT[events[0].voyage]: "));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void takes_a_thousand_events_and_not_one_more() {
        String event = EVENTS.getFirst();

        assertThat(MovementBatch.read(times(1_000, event)).outcomes()).hasSize(1_000);
        assertThat(reasonOf(() -> MovementBatch.read(times(1_001, event))).message())
                .startsWith("LIST_SIZE[events]");
        assertThat(reasonOf(() -> MovementBatch.read("[]".getBytes(UTF_8))).message())
                .startsWith("LIST_SIZE[events]");
    }

    @Test
    void the_field_of_a_position_is_that_of_a_refusal() {
        assertThat(MovementBatch.field(3)).isEqualTo("events[3]");
    }

    private static byte[] times(int count, String event) {
        return Collections.nCopies(count, event).stream()
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(UTF_8);
    }

    private static String reported(ContainerMovement recorded) {
        JsonObject.Builder json = JsonObject.builder();
        ContainerMovementJson.json(recorded).fields().forEach((name, value) -> {
            if (!name.equals("writer")) {
                json.put(name, value);
            }
        });
        return CanonicalJson.text(json.build());
    }
}
