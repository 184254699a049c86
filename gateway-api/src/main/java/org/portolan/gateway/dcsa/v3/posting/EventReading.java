package org.portolan.gateway.dcsa.v3.posting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.gateway.dcsa.v3.EventWords;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Equipment;
import org.portolan.records.container.Happening;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.container.report.Note;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.digest.Digest;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Reads a posted event into a movement. The time of its last update counts as the time of its report, so that the same
 * event is the same movement whenever and however often it is posted.
 */
final class EventReading {
    private static final Set<String> FACILITY_LISTS = Set.of("SMDG", "BIC");
    /** With as many digits of a second as a time may have. */
    private static final int TIME = 60;

    private static final Function<String, EventType> TYPE = CodeList.of(EventType.class);
    private static final Function<String, Classifier> CLASSIFIER = CodeList.of(Classifier.class);
    private static final Function<String, EmptyIndicator> EMPTY = CodeList.of(EmptyIndicator.class);
    private static final Function<String, FacilityType> FACILITY = CodeList.of(FacilityType.class);

    private final PostedNode event;
    private final PostedName name;

    EventReading(PostedNode event, PostedName name) {
        this.event = event;
        this.name = name;
    }

    /** The movement of an event, which came in a message with this digest. */
    ContainerMovement movement(Digest message) {
        var equipment = event.object("equipmentDetails");
        OffsetDateTime updated = event.required("eventUpdatedDateTime", TIME, TimeText::read);
        EventCode code = event.part(this::code);
        EventType type = event.part(() -> code.type());
        var transport = new TransportReading(event.object("transportDetails").object("transportCall"));
        var documents = new DocumentReading(event.object("shipmentDetails"));
        var begun = isShared(type)
                ? ContainerMovement.shared()
                        .toldPlace(event.part(this::toldPlace))
                        .carriage(event.part(() -> transport.carriage(code)))
                : ContainerMovement.about(equipment.required("equipmentReference", 40, ContainerNumber::typed))
                        .toldPlace(event.part(() -> Optional.of(place())))
                        .equipment(event.part(() -> equipment(equipment)))
                        .carriage(event.part(() -> transport.carriage(code, equipment)));
        return begun.happening(event.part(() -> happening(code, updated)))
                .documents(event.part(() -> documents.documents(type)))
                .observation(event.part(() -> new ObservationReading(event).observation(type)))
                .provenance(event.part(() -> new Provenance(
                        Optional.of(message),
                        Optional.of(name.party()),
                        Optional.of(name.event()),
                        Optional.of(updated),
                        PostedName.routing(event))))
                .note(event.part(() -> new Note(documents.reason(), Optional.empty())))
                .build();
    }

    /** When the originating party last changed it. */
    Optional<OffsetDateTime> updated() {
        return event.value("eventUpdatedDateTime", TIME, TimeText::read);
    }

    /** Whether a container's load was not told and had to be taken for granted. */
    boolean isLoadAssumed() {
        var equipment = event.object("equipmentDetails");
        return equipment.text("equipmentReference", 40).isPresent()
                && equipment.text("emptyIndicatorCode", 10).isEmpty();
    }

    /** Whether it names no container, as events of documents and of vessels' calls may. */
    private boolean isShared(EventType type) {
        return (type == EventType.SHIPMENT || type == EventType.TRANSPORT)
                && event.object("equipmentDetails")
                        .text("equipmentReference", 40)
                        .isEmpty();
    }

    private EventCode code() {
        var classification = event.object("eventClassification");
        EventType type = classification.required("eventTypeCode", 20, TYPE);
        String field = EventWords.codeField(type);
        return classification.required(field, 10, CodeList.of(EventCode.ofDcsa(type), Enum::name));
    }

    private Happening happening(EventCode code, OffsetDateTime updated) {
        return new Happening(
                code,
                event.object("eventClassification").required("eventClassifierCode", 10, CLASSIFIER),
                event.required("eventDateTime", TIME, TimeText::read),
                updated);
    }

    /** Documents are issued, and bookings confirmed, at no place that the standard demands. */
    private Optional<Place> toldPlace() {
        return event.object("eventLocation").isEmpty() ? Optional.empty() : Optional.of(place());
    }

    private Place place() {
        var location = event.object("eventLocation");
        var facility = location.object("facility");
        var code = facility.text("facilityCode", 6);
        return new Place(
                location.required("UNLocationCode", 5, UnLocode::new),
                code,
                location.value("facilityTypeCode", 10, FACILITY),
                Optional.empty(),
                code.flatMap(present -> facility.oneOf("facilityCodeListProvider", FACILITY_LISTS)));
    }

    private static Equipment equipment(PostedNode equipment) {
        List<String> seals = equipment.objects("seals").stream()
                .map(seal -> seal.required("number", 15, text -> text))
                .filter(Objects::nonNull)
                .toList();
        EmptyIndicator empty = equipment.value("emptyIndicatorCode", 10, EMPTY).orElse(EmptyIndicator.LADEN);
        Optional<String> iso = equipment.text("ISOEquipmentCode", 4);
        try {
            return new Equipment(empty, iso, seals);
        } catch (InvalidValue wrong) {
            throw equipment.fault(
                    wrong.reason().field().equals("isoSizeType") ? "ISOEquipmentCode" : "seals",
                    wrong.reason().sentence());
        }
    }
}
