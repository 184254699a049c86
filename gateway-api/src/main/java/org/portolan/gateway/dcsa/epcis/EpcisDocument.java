package org.portolan.gateway.dcsa.epcis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.trace.TracedContainer;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.TrailEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trail as a document of EPCIS 2.0. EPCIS tells what happened: planned and estimated events are left out, and an event
 * that was taken back or corrected is declared an error, with the event that corrects it.
 */
final class EpcisDocument {
    private static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    private final Instant created;
    private final Optional<TracedContainer> traced;
    private final Map<EventId, RecordedMovement> retractions = new HashMap<>();

    EpcisDocument(Instant created, Optional<TracedContainer> traced) {
        this.created = created.truncatedTo(ChronoUnit.MILLIS);
        this.traced = traced;
        events().forEach(event -> event.recorded()
                .movement()
                .retractedEventId()
                .ifPresent(earlier -> retractions.put(earlier, event.recorded())));
    }

    ObjectNode node() {
        ObjectNode document = ObjectForm.begin().node();
        ArrayNode context = document.putArray("@context");
        context.add(CONTEXT);
        context.addObject().put("portolan", EpcisWords.VOCABULARY);
        document.put("type", "EPCISDocument").put("schemaVersion", "2.0").put("creationDate", created.toString());
        ArrayNode list = document.putObject("epcisBody").putArray("eventList");
        events().stream()
                .filter(event -> event.recorded().movement().happening().isActual()
                        && !event.recorded().movement().isRetraction())
                .map(this::event)
                .forEach(list::add);
        return document;
    }

    private List<TrailEvent> events() {
        return traced.map(container -> container.trail().events()).orElse(List.of());
    }

    private ObjectNode event(TrailEvent event) {
        return new EpcisEvent(event.recorded(), recorded(event.recorded()))
                .form()
                .object("errorDeclaration", error(event))
                .node();
    }

    private Instant recorded(RecordedMovement movement) {
        return traced.orElseThrow().transactionOf(movement.eventId()).ledgerTime();
    }

    private ObjectForm error(TrailEvent event) {
        if (event.retracted()) {
            var since = Optional.ofNullable(retractions.get(event.recorded().eventId()))
                    .orElse(event.recorded());
            return ObjectForm.begin()
                    .text("declarationTime", recorded(since).truncatedTo(ChronoUnit.MILLIS))
                    .text("reason", "did_not_occur");
        }
        if (!event.superseded()) {
            return ObjectForm.begin();
        }
        var newer = newest(event.recorded());
        return ObjectForm.begin()
                .text(
                        "declarationTime",
                        newer.map(this::recorded)
                                .orElse(recorded(event.recorded()))
                                .truncatedTo(ChronoUnit.MILLIS))
                .text("reason", "incorrect_data")
                .texts(
                        "correctiveEventIDs",
                        newer.map(RecordedMovement::eventId).map(EpcisWords::name).stream()
                                .toList());
    }

    /** The event that counts of those that the same party calls by the same name. */
    private Optional<RecordedMovement> newest(RecordedMovement superseded) {
        var name = superseded.movement().provenance();
        return events().stream()
                .filter(TrailEvent::isHappening)
                .map(TrailEvent::recorded)
                .filter(other -> other.writer().equals(superseded.writer())
                        && other.movement().provenance().originatingParty().equals(name.originatingParty())
                        && other.movement().provenance().originatorEventId().equals(name.originatorEventId()))
                .findFirst();
    }
}
