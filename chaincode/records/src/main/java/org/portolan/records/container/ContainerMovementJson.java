package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.observation.ObservationJson;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.ProvenanceJson;
import org.portolan.records.container.transport.TransportCallJson;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Movements as JSON, flat as DCSA writes them. {@code eventType} is mandatory and must be the one that goes with
 * {@code eventCode}; {@code writer} stands in recorded events and nowhere else.
 */
public final class ContainerMovementJson {
    private static final Function<String, EventCode> EVENT_CODE = CodeList.of(EventCode.class);
    private static final Function<String, EventType> EVENT_TYPE = CodeList.of(EventType.class);
    private static final Function<String, Classifier> CLASSIFIER = CodeList.of(Classifier.class);
    private static final Function<String, Direction> DIRECTION = CodeList.of(Direction.class);
    private static final Function<String, EmptyIndicator> EMPTY_INDICATOR = CodeList.of(EmptyIndicator.class);
    private static final Function<String, TransportMode> TRANSPORT_MODE = CodeList.of(TransportMode.class);
    private static final Function<String, FacilityType> FACILITY_TYPE = CodeList.of(FacilityType.class);
    private static final List<String> PLACE =
            List.of("location", "facilityCode", "facilityType", "yardSlot", "facilityCodeList");

    private ContainerMovementJson() {}

    /** Reads one event as a member reports it: without a writer, and with the container's number as people type it. */
    public static ContainerMovement readReported(byte[] utf8) {
        return StrictJson.read(utf8, ContainerMovementJson::reported);
    }

    /** Reads one event as it stands on the ledger: with its writer. */
    public static ContainerMovement readRecorded(byte[] utf8) {
        return StrictJson.readStored(utf8, ContainerMovementJson::recorded);
    }

    /** Writes the canonical form, with the writer if there is one. */
    public static byte[] write(ContainerMovement movement) {
        return CanonicalJson.write(json(movement));
    }

    /** The name of a recorded event, which is the digest of its canonical form. */
    public static EventId eventId(ContainerMovement recorded) {
        if (recorded.writer().isEmpty()) {
            throw new InvalidValue(Reason.at("writer", ReasonCode.MISSING_FIELD, "is mandatory in a recorded event"));
        }
        return new EventId(Digest.of(write(recorded)).hex());
    }

    /** Reads a reported event of a container inside another document. */
    public static ContainerMovement reported(JsonFields fields) {
        return ofContainer(fields, ContainerNumber::typed);
    }

    /** Reads a reported event inside another document: a shared one if it names no container. */
    static ContainerMovement reportedOrShared(JsonFields fields) {
        return fields.has("containerNumber") ? reported(fields) : shared(fields);
    }

    /** Reads a recorded event inside another document; what stands on the ledger has the canonical form. */
    public static ContainerMovement recorded(JsonFields fields) {
        ContainerMovement movement =
                fields.has("containerNumber") ? ofContainer(fields, ContainerNumber::new) : shared(fields);
        return movement.writtenBy(fields.required("writer", MspId::new));
    }

    private static ContainerMovement ofContainer(JsonFields fields, Function<String, ContainerNumber> number) {
        return movement(
                fields,
                ContainerMovement.about(fields.required("containerNumber", number))
                        .toldPlace(fields.part(read -> Optional.of(place(read))))
                        .equipment(fields.part(ContainerMovementJson::equipment))
                        .cargo(fields.part(ContainerMovementJson::cargo))
                        .carriage(fields.part(read -> carriage(read, read.required("direction", DIRECTION)))));
    }

    private static ContainerMovement shared(JsonFields fields) {
        // The direction stands nowhere: it tells only which of two voyages is the one that comes in.
        Direction direction = Direction.EXPORT;
        return movement(
                fields,
                ContainerMovement.shared()
                        .toldPlace(fields.part(ContainerMovementJson::toldPlace))
                        .carriage(fields.part(read -> carriage(read, direction))));
    }

    private static ContainerMovement movement(JsonFields fields, MovementBuilder begun) {
        MovementBuilder builder = begun.happening(fields.part(ContainerMovementJson::happening))
                .documents(fields.part(ContainerMovementJson::documents))
                .observation(fields.part(ObservationJson::read))
                .provenance(fields.part(ProvenanceJson::read))
                .note(fields.part(ContainerMovementJson::note));
        Optional<EventId> retracted = fields.optional("retractedEventId", EventId::new);
        return fields.part(read -> {
            ContainerMovement movement = builder.build();
            return retracted.map(movement::retracting).orElse(movement);
        });
    }

    private static Happening happening(JsonFields fields) {
        EventCode code = fields.required("eventCode", EVENT_CODE);
        EventType type = fields.required("eventType", EVENT_TYPE);
        fields.part(read -> sameType(type, code));
        return new Happening(
                code,
                fields.required("classifier", CLASSIFIER),
                fields.required("eventTime", TimeText::read),
                fields.required("reportedTime", TimeText::read));
    }

    private static EventType sameType(EventType type, EventCode code) {
        if (type != code.type()) {
            throw new InvalidValue(
                    Reason.at("eventType", ReasonCode.CONTRADICTION, "must be " + code.type() + " for " + code));
        }
        return type;
    }

    private static Note note(JsonFields fields) {
        return new Note(fields.optionalText("description"), fields.optionalText("sourceSystem"));
    }

    private static Optional<Place> toldPlace(JsonFields fields) {
        return PLACE.stream().anyMatch(fields::has) ? Optional.of(place(fields)) : Optional.empty();
    }

    private static Place place(JsonFields fields) {
        return new Place(
                fields.required("location", UnLocode::new),
                fields.optionalText("facilityCode"),
                fields.optional("facilityType", FACILITY_TYPE),
                fields.optionalText("yardSlot"),
                fields.optionalText("facilityCodeList"));
    }

    private static Equipment equipment(JsonFields fields) {
        return new Equipment(
                fields.required("emptyIndicator", EMPTY_INDICATOR),
                fields.optionalText("isoSizeType"),
                fields.texts("sealNumbers", Equipment.MOST_SEALS, Function.identity()));
    }

    private static Carriage carriage(JsonFields fields, Direction direction) {
        return new Carriage(
                direction,
                fields.truth("isTransshipment"),
                fields.optional("transportMode", TRANSPORT_MODE),
                fields.optionalText("vesselImo"),
                fields.optionalText("voyage"),
                fields.optionalText("carrierCode"),
                TransportCallJson.read(fields));
    }

    private static Cargo cargo(JsonFields fields) {
        return new Cargo(
                fields.truth("dangerousFlag"),
                fields.optionalText("unNumber"),
                fields.optionalText("imdgClass"),
                fields.truth("reeferFlag"),
                fields.objects(
                        "furtherDangerousGoods",
                        Cargo.MOST_FURTHER,
                        goods -> new DangerousGoods(goods.optionalText("unNumber"), goods.optionalText("imdgClass"))));
    }

    private static Documents documents(JsonFields fields) {
        return new Documents(
                fields.optionalText("billOfLading"),
                fields.optionalText("bookingReference"),
                fields.optionalText("declarationReference"),
                fields.optionalText("ucr"),
                fields.objects(
                        "documentReferences",
                        Documents.MOST,
                        reference -> new DocumentReference(reference.text("type"), reference.text("number"))));
    }

    /** The event as part of another document. */
    public static JsonObject json(ContainerMovement movement) {
        JsonObject.Builder json = JsonObject.builder()
                .put("containerNumber", movement.container())
                .put("description", movement.note().description())
                .put("sourceSystem", movement.note().sourceSystem())
                .put("retractedEventId", movement.retractedEventId())
                .put("writer", movement.writer());
        put(json, movement.happening());
        movement.toldPlace().ifPresent(place -> put(json, place));
        if (!movement.isShared()) {
            json.put("direction", movement.carriage().direction());
            put(json, movement.equipment());
            put(json, movement.cargo());
        }
        put(json, movement.carriage());
        put(json, movement.documents());
        ProvenanceJson.put(json, movement.provenance());
        ObservationJson.put(json, movement.observation());
        return json.build();
    }

    private static void put(JsonObject.Builder json, Happening happening) {
        json.put("eventCode", happening.code())
                .put("eventType", happening.code().type())
                .put("classifier", happening.classifier())
                .put("eventTime", TimeText.write(happening.eventTime()))
                .put("reportedTime", TimeText.write(happening.reportedTime()));
    }

    private static void put(JsonObject.Builder json, Place place) {
        json.put("location", place.location())
                .put("facilityCode", place.facilityCode())
                .put("facilityType", place.facilityType())
                .put("yardSlot", place.yardSlot())
                .put("facilityCodeList", place.facilityCodeList());
    }

    private static void put(JsonObject.Builder json, Equipment equipment) {
        json.put("emptyIndicator", equipment.emptyIndicator())
                .put("isoSizeType", equipment.isoSizeType())
                .putTexts("sealNumbers", equipment.sealNumbers());
    }

    private static void put(JsonObject.Builder json, Carriage carriage) {
        json.putObject("isTransshipment", carriage.isTransshipment().map(JsonBoolean::new))
                .put("transportMode", carriage.transportMode())
                .put("vesselImo", carriage.vesselImo())
                .put("voyage", carriage.voyage())
                .put("carrierCode", carriage.carrierCode());
        TransportCallJson.put(json, carriage.call());
    }

    private static void put(JsonObject.Builder json, Cargo cargo) {
        json.putObject("dangerousFlag", cargo.dangerous().map(JsonBoolean::new))
                .put("unNumber", cargo.unNumber())
                .put("imdgClass", cargo.imdgClass())
                .putObject("reeferFlag", cargo.reefer().map(JsonBoolean::new))
                .putItems(
                        "furtherDangerousGoods",
                        cargo.further().stream()
                                .map(goods -> JsonObject.builder()
                                        .put("unNumber", goods.unNumber())
                                        .put("imdgClass", goods.imdgClass())
                                        .build())
                                .toList());
    }

    private static void put(JsonObject.Builder json, Documents documents) {
        json.put("billOfLading", documents.billOfLading())
                .put("bookingReference", documents.bookingReference())
                .put("declarationReference", documents.declarationReference())
                .put("ucr", documents.ucr())
                .putItems(
                        "documentReferences",
                        documents.references().stream()
                                .map(reference -> JsonObject.builder()
                                        .put("type", reference.type())
                                        .put("number", reference.number())
                                        .build())
                                .toList());
    }
}
