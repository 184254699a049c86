package org.portolan.gateway.dcsa.v2;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.text.TimeText;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recorded movements as events of DCSA Track & Trace 2.2.0, as far as it has words for them: it knows neither customs'
 * codes nor sensors, and cannot take an event back. Of shipment events it knows those about eleven types of documents.
 */
public final class V2Events {
    private static final Set<EventCode> EQUIPMENT = EnumSet.of(
            EventCode.LOAD,
            EventCode.DISC,
            EventCode.GTIN,
            EventCode.GTOT,
            EventCode.STUF,
            EventCode.STRP,
            EventCode.PICK,
            EventCode.DROP,
            EventCode.INSP,
            EventCode.RSEA,
            EventCode.RMVD);
    private static final Set<EventCode> SHIPMENT = EnumSet.of(
            EventCode.RECE,
            EventCode.DRFT,
            EventCode.PENA,
            EventCode.PENU,
            EventCode.REJE,
            EventCode.APPR,
            EventCode.ISSU,
            EventCode.SURR,
            EventCode.SUBM,
            EventCode.VOID,
            EventCode.CONF,
            EventCode.REQS,
            EventCode.CMPL,
            EventCode.HOLD,
            EventCode.RELS);
    /** The types of documents of 2.2.0, each by its name in a record; customs' own have another one in 3.0.0. */
    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
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
            Map.entry("OOG", "OOG"));

    private V2Events() {}

    /** The types of documents that a shipment event may be about. */
    static Set<String> documentTypes() {
        return Set.copyOf(DOCUMENTS.values());
    }

    /** Whether DCSA 2.2.0 has words for the event. */
    public static boolean has(RecordedEvent event) {
        ContainerMovement movement = event.movement();
        EventCode code = movement.happening().code();
        return !event.isRetraction()
                && switch (code.type()) {
                    case TRANSPORT -> true;
                    case EQUIPMENT -> EQUIPMENT.contains(code);
                    case SHIPMENT ->
                        SHIPMENT.contains(code)
                                && DOCUMENTS.containsKey(movement.documents()
                                        .references()
                                        .getFirst()
                                        .type());
                    case IOT, REEFER -> false;
                };
    }

    /** The event in the form of 2.2.0; empty where that has no words for it. */
    public static Optional<ObjectNode> of(RecordedEvent event) {
        return has(event) ? Optional.of(form(event).node()) : Optional.empty();
    }

    /** The event's name, a UUID made of the first half of its name on the ledger. */
    public static UUID id(EventId event) {
        long most = Long.parseUnsignedLong(event.hex(), 0, 16, 16);
        long least = Long.parseUnsignedLong(event.hex(), 16, 32, 16);
        // Version 8 of RFC 9562: made in a way of our own.
        return new UUID(most & ~0xF000L | 0x8000L, least & ~(3L << 62) | 1L << 63);
    }

    private static ObjectForm form(RecordedEvent event) {
        ContainerMovement movement = event.movement();
        EventCode code = movement.happening().code();
        ObjectForm form = ObjectForm.begin()
                .text("eventID", id(event.recorded().eventId()))
                .text("eventType", code.type())
                .text("eventCreatedDateTime", event.updated())
                .text("eventClassifierCode", movement.happening().classifier());
        return switch (code.type()) {
            case SHIPMENT -> shipment(form, event);
            case TRANSPORT ->
                form.text("eventDateTime", TimeText.write(movement.happening().eventTime()))
                        .text("transportEventTypeCode", code)
                        .object("transportCall", V2Transport.call(movement))
                        .objects("documentReferences", references(movement))
                        .objects("references", container(movement));
            default -> equipment(form, movement);
        };
    }

    private static ObjectForm equipment(ObjectForm form, ContainerMovement movement) {
        return form.text("eventDateTime", TimeText.write(movement.happening().eventTime()))
                .text("equipmentEventTypeCode", movement.happening().code())
                .text("equipmentReference", movement.containerNumber())
                .text("ISOEquipmentCode", movement.equipment().isoSizeType())
                .text("emptyIndicatorCode", movement.equipment().emptyIndicator())
                .object("transportCall", V2Transport.call(movement))
                .objects("documentReferences", references(movement));
    }

    /** By the standard a shipment event happens the moment it is created. */
    private static ObjectForm shipment(ObjectForm form, RecordedEvent event) {
        DocumentReference document = event.movement().documents().references().getFirst();
        return form.text("eventDateTime", event.updated())
                .text("shipmentEventTypeCode", event.movement().happening().code())
                .text("documentID", document.number())
                .text("documentTypeCode", Objects.requireNonNull(DOCUMENTS.get(document.type())))
                .text("reason", event.movement().note().description())
                .objects("references", container(event.movement()));
    }

    private static List<ObjectForm> references(ContainerMovement movement) {
        List<ObjectForm> references = new ArrayList<>();
        movement.documents().bookingReference().ifPresent(number -> references.add(reference("BKG", number)));
        movement.documents().billOfLading().ifPresent(number -> references.add(reference("TRD", number)));
        return references;
    }

    /** Events of these types have no member of their own for the container. */
    private static List<ObjectForm> container(ContainerMovement movement) {
        return movement.container().stream()
                .map(number -> ObjectForm.begin().text("referenceType", "EQ").text("referenceValue", number))
                .toList();
    }

    private static ObjectForm reference(String type, String number) {
        return ObjectForm.begin().text("documentReferenceType", type).text("documentReferenceValue", number);
    }
}
