package org.portolan.gateway.dcsa.v3.posting;

import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.records.reason.Reason;

/** Names in DCSA's words the places that records and contracts name in ours. */
final class EventPlaces {
    private static final String CALL = "transportDetails.transportCall";
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("containerNumber", "equipmentDetails.equipmentReference"),
            Map.entry("eventCode", "eventClassification"),
            Map.entry("eventType", "eventClassification.eventTypeCode"),
            Map.entry("classifier", "eventClassification.eventClassifierCode"),
            Map.entry("eventTime", "eventDateTime"),
            Map.entry("reportedTime", "eventUpdatedDateTime"),
            Map.entry("updatedTime", "eventUpdatedDateTime"),
            Map.entry("location", "eventLocation.UNLocationCode"),
            Map.entry("facilityCode", "eventLocation.facility.facilityCode"),
            Map.entry("facilityType", "eventLocation.facilityTypeCode"),
            Map.entry("facilityCodeList", "eventLocation.facility.facilityCodeListProvider"),
            Map.entry("direction", "equipmentDetails.movementType"),
            Map.entry("emptyIndicator", "equipmentDetails.emptyIndicatorCode"),
            Map.entry("isoSizeType", "equipmentDetails.ISOEquipmentCode"),
            Map.entry("sealNumbers", "equipmentDetails.seals"),
            Map.entry("transportMode", CALL + ".modeOfTransport"),
            Map.entry("vesselImo", CALL + ".vesselTransport.vesselIMONumber"),
            Map.entry("vesselName", CALL + ".vesselTransport.vesselName"),
            Map.entry("carrierCode", CALL + ".vesselTransport.operatorCarrierCode"),
            Map.entry("carrierCodeList", CALL + ".vesselTransport.operatorCarrierCodeListProvider"),
            Map.entry("carrierServiceCode", CALL + ".serviceCodeOrReference.carrierServiceCode"),
            Map.entry("rail", CALL + ".railTransport"),
            Map.entry("truck", CALL + ".truckTransport"),
            Map.entry("documentReferences", "shipmentDetails.documentReference"),
            Map.entry("description", "shipmentDetails.reason"),
            Map.entry("reading", "reeferDetails"),
            Map.entry("reading.temperatures", "reeferDetails.temperatureProbeMeasurements"),
            Map.entry("reading.iotEventCode", "iotDetails.iotEventCode"),
            Map.entry("originatingParty", "eventRouting.originatingParty"),
            Map.entry("originatingPartyFunction", "eventRouting.originatingParty.partyFunction"),
            Map.entry("originatorEventId", "eventID"),
            Map.entry("retractedEventId", "eventID"),
            Map.entry("writer", ""));

    private EventPlaces() {}

    /** Why an event was refused, at its place in the request. */
    static FeedbackElement refusal(int index, Reason reason) {
        return element(
                Severity.ERROR,
                index,
                named(reason).field(),
                reason.code() + ": " + named(reason).told("The event"));
    }

    /** The reason with its place in DCSA's words. */
    static Reason named(Reason reason) {
        return new Reason(reason.code(), PLACES.getOrDefault(reason.field(), reason.field()), reason.sentence());
    }

    /** Feedback at a place of an event. */
    static FeedbackElement element(Severity severity, int index, String place, String message) {
        return new FeedbackElement(
                severity, message, Optional.of("$.events[" + index + "]" + (place.isEmpty() ? "" : "." + place)));
    }
}
