package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.document.Subject;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Which parts an event of a code must have, and which would contradict it. */
final class Completeness {
    private Completeness() {}

    static void check(EventCode code, Documents documents, Observation observation) {
        EventType type = code.type();
        if (type == EventType.SHIPMENT && documents.references().isEmpty()) {
            throw missing("documentReferences", code);
        }
        if (observation.capture().isPresent() && code != EventCode.XCAP) {
            throw contradiction("capture", code);
        }
        observation.reading().ifPresentOrElse(reading -> checkReading(code, reading), () -> {
            if (needsReading(type)) {
                throw missing("reading", code);
            }
        });
    }

    /** A shared event says what it is about, and has a name by which later versions are known. */
    static void checkShared(EventCode code, List<Subject> subjects, Provenance provenance) {
        if (code.type() != EventType.SHIPMENT && code.type() != EventType.TRANSPORT) {
            throw missing("containerNumber", code);
        }
        if (subjects.isEmpty()) {
            throw new InvalidValue(Reason.at(
                    "containerNumber",
                    ReasonCode.MISSING_FIELD,
                    "is mandatory for an event that names neither a booking nor a transport document nor a vessel's"
                            + " IMO number with a voyage"));
        }
        if (provenance.originatorEventId().isEmpty()) {
            throw missing("originatorEventId", code);
        }
    }

    /** Nothing happens to a container nowhere. */
    static void checkPlace(Optional<Place> place) {
        if (place.isEmpty()) {
            throw missingPlace("is mandatory for an event of a container");
        }
    }

    /** A ship and its voyage alone are no call. */
    static void checkCall(Documents documents, Optional<Place> place, Carriage carriage) {
        boolean voyage = carriage.voyage().or(carriage.call()::otherVoyage).isPresent();
        if (place.isEmpty()
                && carriage.vesselImo().isPresent()
                && voyage
                && Subject.of(documents).isEmpty()) {
            throw missingPlace("is mandatory for an event of a vessel's call");
        }
    }

    private static InvalidValue missingPlace(String sentence) {
        return new InvalidValue(Reason.at("location", ReasonCode.MISSING_FIELD, sentence));
    }

    private static void checkReading(EventCode code, Reading reading) {
        if (!needsReading(code.type())) {
            throw contradiction("reading", code);
        }
        if (code.type() == EventType.IOT && reading.iotEventCode().isEmpty()) {
            throw missing("reading.iotEventCode", code);
        }
        if (code.type() == EventType.REEFER && !reading.isClimate()) {
            throw missing("reading.temperatures", code);
        }
    }

    private static boolean needsReading(EventType type) {
        return type == EventType.IOT || type == EventType.REEFER;
    }

    private static InvalidValue missing(String field, EventCode code) {
        return new InvalidValue(Reason.at(field, ReasonCode.MISSING_FIELD, "is mandatory for " + code));
    }

    private static InvalidValue contradiction(String field, EventCode code) {
        return new InvalidValue(Reason.at(field, ReasonCode.CONTRADICTION, "does not go with " + code));
    }
}
