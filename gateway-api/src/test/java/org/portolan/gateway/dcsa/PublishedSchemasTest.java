package org.portolan.gateway.dcsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.dcsa.v2.V2Events;
import org.portolan.gateway.dcsa.v3.V3Events;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PublishedSchemasTest {

    @Test
    void version_3_tells_every_code_of_its_own_in_its_form() {
        PublishedSchema schema = PublishedSchema.ofVersion3("Event");

        for (RecordedEvent event : EveryEvent.poorAndRich()) {
            EventCode code = event.movement().happening().code();
            Optional<? extends JsonNode> told = V3Events.of(event);

            assertThat(told.isPresent()).as(code.name()).isEqualTo(!code.name().startsWith("X"));
            told.ifPresent(json -> assertThat(schema.faults(json.toString()))
                    .as(json.toString())
                    .isEmpty());
        }
    }

    @Test
    void a_retraction_says_no_more_than_what_is_taken_back() {
        var event = EveryEvent.recorded(EveryEvent.poor(EventCode.LOAD, Classifier.ACT, Direction.EXPORT));
        var retraction = RecordedMovement.of(
                event.movement().retracting(event.recorded().eventId()), new LedgerPosition(2, 0, 0));

        for (Optional<RecordedMovement> known :
                List.of(Optional.of(event.recorded()), Optional.<RecordedMovement>empty())) {
            JsonNode told = V3Events.of(new RecordedEvent(retraction, "2026-11-20T00:30:00.000Z", known))
                    .orElseThrow();

            assertThat(PublishedSchema.ofVersion3("Event").faults(told.toString()))
                    .isEmpty();
            assertThat(told.get("eventID").asString())
                    .isEqualTo(event.recorded().eventId().hex());
            assertThat(told.propertyNames())
                    .containsExactlyInAnyOrder("eventRouting", "eventID", "isRetracted", "eventUpdatedDateTime");
        }
    }

    @Test
    void nothing_is_told_as_null_or_empty() {
        for (RecordedEvent event : EveryEvent.poorAndRich()) {
            V3Events.of(event).ifPresent(PublishedSchemasTest::assertNothingEmpty);
            V2Events.of(event).ifPresent(PublishedSchemasTest::assertNothingEmpty);
        }
    }

    @Test
    void version_2_tells_what_it_has_words_for_in_the_form_that_we_wrote_down() {
        assertVersion2(PublishedSchema.ofVersion2("event"));
    }

    @Test
    void version_2_tells_what_it_has_words_for_in_the_published_form() {
        assertVersion2(PublishedSchema.ofPublishedVersion2("event"));
    }

    @Test
    void version_2_tells_shipment_events_about_each_of_its_types_of_documents() {
        Map.ofEntries(
                        Map.entry("CBR", "CBR"),
                        Map.entry("BKG", "BKG"),
                        Map.entry("SHI", "SHI"),
                        Map.entry("SRM", "SRM"),
                        Map.entry("TRD", "TRD"),
                        Map.entry("ARN", "ARN"),
                        Map.entry("VGM", "VGM"),
                        Map.entry("CAS", "CAS"),
                        Map.entry("CUS", "CUS"),
                        Map.entry("CUC", "CUS"),
                        Map.entry("DGD", "DGD"),
                        Map.entry("OOG", "OOG"))
                .forEach((kept, told) -> {
                    var event = EveryEvent.poor(EventCode.CONF, Classifier.ACT, Direction.EXPORT);
                    var documents = new Documents(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new DocumentReference(kept, "N-1")));

                    JsonNode json = V2Events.of(EveryEvent.recorded(
                                    event.but().documents(documents).build()))
                            .orElseThrow();

                    assertThat(json.get("documentTypeCode").asString()).isEqualTo(told);
                    assertThat(json.at("/references/0/referenceType").asString())
                            .isEqualTo("EQ");
                });
    }

    @Test
    void the_schemas_find_faults() {
        assertThat(PublishedSchema.ofVersion3("Event").faults("{\"eventID\":1}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofVersion3("Event").faults("{\"eventId\":\"1\"}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofVersion3("Event").faults("{\"eventDateTime\":\"yesterday\"}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofVersion3("Event").faults("{\"eventID\":null}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofVersion2("event").faults("{\"eventType\":\"TRANSPORT\"}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofVersion2("error").faults("{}")).isNotEmpty();
    }

    @Test
    void the_published_schemas_of_version_2_find_faults() {
        assertThat(PublishedSchema.ofPublishedVersion2("event").faults("{\"eventType\":\"TRANSPORT\"}"))
                .isNotEmpty();
        assertThat(PublishedSchema.ofPublishedVersion2("error").faults("{}")).isNotEmpty();
    }

    private static void assertVersion2(PublishedSchema schema) {
        Set<EventCode> told = new TreeSet<>();
        for (RecordedEvent event : EveryEvent.poorAndRich()) {
            V2Events.of(event).ifPresent(json -> {
                told.add(event.movement().happening().code());
                assertThat(schema.faults(json.toString())).as(json.toString()).isEmpty();
            });
        }
        assertThat(told).hasSize(28).contains(EventCode.ARRI, EventCode.LOAD, EventCode.VOID, EventCode.RMVD);
    }

    private static void assertNothingEmpty(JsonNode node) {
        assertThat(node.isNull()).isFalse();
        if (node.isContainer()) {
            assertThat(node.isEmpty()).as(node.toString()).isFalse();
            node.forEach(PublishedSchemasTest::assertNothingEmpty);
        } else {
            assertThat(node).isNotEqualTo(JsonNodeFactory.instance.stringNode(""));
        }
    }
}
