package org.portolan.gateway.dcsa.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.dcsa.EveryEvent;
import org.portolan.gateway.dcsa.PublishedSchema;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import tools.jackson.databind.JsonNode;

class EpcisDocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456789Z");

    @Test
    void is_valid_by_the_schema_of_gs1_over_all_codes() {
        JsonNode document = document(everything());

        assertThat(PublishedSchema.ofEpcis().faults(document.toString())).isEmpty();
    }

    @Test
    void the_schema_of_gs1_finds_faults() {
        String document = document(everything()).toString();

        assertThat(PublishedSchema.ofEpcis().faults(document.replace("\"eventTime\"", "\"eventTimes\"")))
                .isNotEmpty();
        assertThat(PublishedSchema.ofEpcis().faults(document.replace("loading", "swimming")))
                .isNotEmpty();
    }

    @Test
    void tells_every_actual_event_and_no_plan() {
        List<RecordedMovement> everything = everything();

        JsonNode document = document(everything);

        long actual = everything.stream()
                .filter(event -> event.movement().happening().isActual())
                .count();
        assertThat(document.at("/epcisBody/eventList")).hasSize((int) actual);
        assertThat(document.at("/epcisBody/eventList/0/epcList/0").asString()).isEqualTo("urn:epc:id:bic:CSQU3054383");
        assertThat(document.at("/epcisBody/eventList/0/eventTimeZoneOffset").asString())
                .isEqualTo("+08:00");
        assertThat(document.at("/epcisBody/eventList/0/recordTime").asString()).isEqualTo("2026-11-20T00:20:00Z");
    }

    @Test
    void declares_what_was_taken_back_an_error() {
        var event = EveryEvent.recorded(EveryEvent.poor(EventCode.LOAD, Classifier.ACT, Direction.EXPORT))
                .recorded();
        var retraction = RecordedMovement.of(event.movement().retracting(event.eventId()), new LedgerPosition(2, 0, 0));

        JsonNode document = document(List.of(event, retraction));

        JsonNode list = document.at("/epcisBody/eventList");
        assertThat(list).hasSize(1);
        assertThat(list.at("/0/errorDeclaration/reason").asString()).isEqualTo("did_not_occur");
    }

    @Test
    void names_the_event_that_corrects_another() {
        var rich = EveryEvent.poorAndRich().stream()
                .map(RecordedEvent::recorded)
                .filter(event -> event.movement().happening().code() == EventCode.LOAD
                        && event.movement().happening().isActual()
                        && event.movement().provenance().originatorEventId().isPresent())
                .limit(2)
                .toList();
        var newer = new RecordedMovement(rich.get(1).eventId(), rich.get(1).movement(), new LedgerPosition(9, 0, 0));

        JsonNode list = document(List.of(rich.getFirst(), newer)).at("/epcisBody/eventList");

        List<JsonNode> corrected = StreamSupport.stream(list.spliterator(), false)
                .filter(event -> event.has("errorDeclaration"))
                .toList();
        assertThat(corrected).hasSize(1);
        assertThat(corrected
                        .getFirst()
                        .at("/errorDeclaration/correctiveEventIDs/0")
                        .asString())
                .isEqualTo(EpcisWords.name(newer.eventId()));
    }

    @Test
    void a_container_without_events_is_an_empty_document() {
        JsonNode document = new EpcisDocument(NOW, Optional.empty()).node();

        assertThat(document.at("/epcisBody/eventList")).isEmpty();
        assertThat(document.get("creationDate").asString()).isEqualTo("2026-11-21T10:00:00.123Z");
    }

    private static List<RecordedMovement> everything() {
        Map<EventId, RecordedMovement> events = new HashMap<>();
        EveryEvent.poorAndRich().forEach(event -> events.put(event.recorded().eventId(), event.recorded()));
        return new ArrayList<>(events.values());
    }

    private static JsonNode document(List<RecordedMovement> events) {
        Map<EventId, TransactionPosition> transactions = new HashMap<>();
        events.forEach(event -> transactions.put(
                event.eventId(), new TransactionPosition(1, 2, "tx", Instant.parse("2026-11-20T00:20:00Z"))));
        return new EpcisDocument(
                        NOW,
                        Optional.of(new TracedContainer(
                                events.getFirst().movement().containerNumber(),
                                Trail.of(events),
                                List.of(),
                                transactions,
                                List.of(),
                                1,
                                "tag")))
                .node();
    }
}
