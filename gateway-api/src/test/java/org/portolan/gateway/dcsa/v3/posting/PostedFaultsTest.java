package org.portolan.gateway.dcsa.v3.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.gateway.dcsa.EveryProperty;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.container.code.EventType;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each fault of a posted event is told once, at its own place and with its own subject. */
class PostedFaultsTest {
    private static final MspId WRITER = new MspId("CNTXGPortMSP");
    private static final String CALL = "transportDetails.transportCall.";
    private static final String REEFER = "reeferDetails.";

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(CALL + "vesselTransport.vesselName", "A".repeat(100), "TOO_LONG"),
                Arguments.of(CALL + "vesselTransport.vesselName", 5, "WRONG_TYPE"),
                Arguments.of(CALL + "vesselTransport.vesselName", "A\u200bB", "TEXT"),
                Arguments.of(CALL + "vesselTransport.vesselIMONumber", "9321484", "CHECK_DIGIT"),
                Arguments.of(CALL + "vesselTransport.operatorCarrierCode", "x", "FORM"),
                Arguments.of(CALL + "serviceCodeOrReference.carrierServiceCode", "\u00e9", "FORM"),
                Arguments.of(CALL + "importVoyageNumberOrReference.carrierVoyageNumber", "\u00e9", "FORM"),
                Arguments.of(CALL + "exportVoyageNumberOrReference.carrierVoyageNumber", "\u00e9", "FORM"),
                Arguments.of(CALL + "railTransport.railServiceReference", "\u00e9", "FORM"),
                Arguments.of(CALL + "railTransport.departureID", "\u00e9", "FORM"),
                Arguments.of(CALL + "truckTransport.trailerDetails.vehicleIdentificationNumber", "\u00e9", "FORM"),
                Arguments.of("eventLocation.geoCoordinate.latitude", "91", "RANGE"),
                Arguments.of("eventLocation.geoCoordinate.latitude", "x", "FORM"),
                Arguments.of("eventLocation.geoCoordinate.longitude", "181", "RANGE"),
                Arguments.of("shipmentDetails.documentReference.typeCode", "XYZ", "UNKNOWN_CODE"),
                Arguments.of("shipmentDetails.documentReference.reference", "\u00e9", "FORM"),
                Arguments.of("eventClassification.reeferEventTypeCode", "LOAD", "UNKNOWN_CODE"),
                Arguments.of(REEFER + "temperatureProbeMeasurements[0].COAProbeUDMKey", "\u00e9", "FORM"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_fault_is_told_alone_and_at_its_place(String place, Object wrong, String code) {
        ObjectNode posted = EveryProperty.of(EventType.REEFER);
        put(posted, place, wrong);

        assertThat(read(posted).feedback()).singleElement().satisfies(told -> {
            assertThat(told.path()).contains("$.events[0]." + place);
            assertThat(told.message()).startsWith(code + ": " + place + " ");
        });
    }

    @Test
    void faults_of_one_value_are_all_told() {
        ObjectNode posted = EveryProperty.of(EventType.REEFER);
        var wrong = Map.of(
                "eventLocation.geoCoordinate.latitude",
                "91",
                "eventLocation.geoCoordinate.longitude",
                "x",
                CALL + "vesselTransport.vesselName",
                "A".repeat(100),
                CALL + "vesselTransport.vesselIMONumber",
                "1",
                "shipmentDetails.documentReference.typeCode",
                "XYZ",
                "shipmentDetails.additionalDocumentReferences[0].reference",
                "\u00e9");
        wrong.forEach((place, value) -> put(posted, place, value));

        assertThat(read(posted).feedback())
                .extracting(told -> told.path().orElseThrow().substring("$.events[0].".length()))
                .containsExactlyInAnyOrderElementsOf(wrong.keySet());
    }

    @Test
    void a_code_is_refused_with_the_words_that_are_allowed() {
        ObjectNode posted = EveryProperty.of(EventType.TRANSPORT);
        put(posted, "eventClassification.transportEventTypeCode", "LOAD");
        put(posted, "shipmentDetails.documentReference.typeCode", "XYZ");

        assertThat(read(posted).feedback())
                .extracting(told -> told.message().replaceAll(".*must", "must"))
                .contains("must be one of ARRI, DEPA")
                .anyMatch(sentence -> sentence.startsWith("must be one of AMF, ARN, BKG"));
    }

    @Test
    void a_sentence_of_the_ledger_has_one_subject() {
        Reason told = Reasons.reason("TEXT", "vesselName", "events[0].vesselName holds what nobody sees");

        var refusal = EventPlaces.refusal(0, told);

        assertThat(refusal.message())
                .isEqualTo("TEXT: transportDetails.transportCall.vesselTransport.vesselName holds what nobody sees");
        assertThat(refusal.path()).contains("$.events[0].transportDetails.transportCall.vesselTransport.vesselName");
    }

    private static void put(ObjectNode event, String place, Object value) {
        String pointer = "/" + place.replace("[", "/").replace("]", "").replace('.', '/');
        int joint = pointer.lastIndexOf('/');
        ((ObjectNode) event.at(pointer.substring(0, joint)))
                .set(pointer.substring(joint + 1), JsonMapper.shared().valueToTree(value));
    }

    private static PostedEvent read(ObjectNode posted) {
        var retractions = new Retractions((writer, party, name) -> List.of(), WRITER);
        return PostedEvent.read(0, posted, retractions, WRITER);
    }
}
