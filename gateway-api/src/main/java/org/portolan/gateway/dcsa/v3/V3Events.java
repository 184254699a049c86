package org.portolan.gateway.dcsa.v3;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Routing;
import org.portolan.records.text.TimeText;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recorded movements as events of DCSA Track & Trace 3.0.0. An event keeps the name that its originating party gave it,
 * else it has the one that it has on the ledger; an absent fact is an absent field. DCSA has no code for what our codes
 * with X tell (yard, gate capture, warehouse): those are not told here.
 */
public final class V3Events {

    private V3Events() {}

    /** Whether DCSA 3.0.0 has words for the event. */
    public static boolean has(RecordedEvent event) {
        return !event.movement().happening().code().name().startsWith("X");
    }

    /** The event in DCSA's form; empty where DCSA has no words for it. */
    public static Optional<ObjectNode> of(RecordedEvent event) {
        if (!has(event)) {
            return Optional.empty();
        }
        ObjectForm form = event.isRetraction() ? retraction(event) : happening(event);
        return Optional.of(form.node());
    }

    private static ObjectForm retraction(RecordedEvent event) {
        RecordedMovement named = event.retracted().orElse(event.recorded());
        return ObjectForm.begin()
                .object("eventRouting", routing(named))
                .text("eventID", retractedName(event, named))
                .truth("isRetracted", true)
                .text("eventUpdatedDateTime", event.updated());
    }

    /** Without the retracted event at hand the retraction itself says its name on the ledger. */
    private static String retractedName(RecordedEvent event, RecordedMovement named) {
        var movement = named.movement();
        return movement.provenance()
                .originatorEventId()
                .orElseGet(() -> event.retracted().isPresent()
                        ? named.eventId().hex()
                        : movement.retractedEventId().orElseThrow().hex());
    }

    private static ObjectForm happening(RecordedEvent event) {
        ContainerMovement movement = event.movement();
        return ObjectForm.begin()
                .object("eventRouting", routing(event.recorded()))
                .text(
                        "eventID",
                        movement.provenance()
                                .originatorEventId()
                                .orElse(event.recorded().eventId().hex()))
                .text("eventDateTime", TimeText.write(movement.happening().eventTime()))
                .text("eventUpdatedDateTime", event.updated())
                .object("eventLocation", V3Places.location(movement))
                .object("eventClassification", classification(movement))
                .object("shipmentDetails", V3Documents.shipment(movement))
                .object("transportDetails", V3Transport.details(movement))
                .object("equipmentDetails", V3Equipment.details(movement))
                .object("iotDetails", V3Readings.iot(movement))
                .object("reeferDetails", V3Readings.reefer(movement));
    }

    /** The party that the event came from, and the member that brought it onto the ledger where that is another one. */
    private static ObjectForm routing(RecordedMovement recorded) {
        Party writer = Party.of(recorded.writer());
        Party origin = recorded.movement()
                .provenance()
                .originatingParty()
                .map(Party::parse)
                .orElse(writer);
        Routing way = recorded.movement().provenance().routing();
        var forwarding = way.forwarding().stream()
                .map(party -> Party.parse(party.party()).form(party.function()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!origin.equals(writer)) {
            forwarding.add(writer.form(Optional.empty()));
        }
        return ObjectForm.begin()
                .object("originatingParty", origin.form(way.function()))
                .objects("forwardingParties", forwarding);
    }

    private static ObjectForm classification(ContainerMovement movement) {
        EventCode code = movement.happening().code();
        return ObjectForm.begin()
                .text("eventTypeCode", code.type())
                .text("eventClassifierCode", movement.happening().classifier())
                .text(EventWords.codeField(code.type()), code);
    }
}
