package org.portolan.gateway.dcsa.recorded;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.document.Subject;
import org.portolan.records.digest.Digest;

/**
 * Which events are asked for: all that is set must fit.
 *
 * @param types empty for all types
 * @param from first time of recording, in the form of {@link RecordedEvent#updated()}, inclusive
 * @param to last time of recording, inclusive
 */
public record EventFilter(
        Optional<String> container,
        Optional<String> booking,
        Optional<String> transportDocument,
        Optional<String> location,
        Set<EventType> types,
        Optional<String> from,
        Optional<String> to) {

    public EventFilter {
        types = Set.copyOf(types);
    }

    /** Whether it names a container or a document: who finds nothing by it may be guessing. */
    boolean namesWhatCanBeGuessed() {
        return container.isPresent() || booking.isPresent() || transportDocument.isPresent();
    }

    /** The references alone. */
    EventFilter withoutDetails() {
        return new EventFilter(
                container, booking, transportDocument, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** The conditions on the table {@code m} of movements, each with the parameter that it names. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        container.ifPresent(value -> conditions.put("m.container_number = :container", value));
        booking.ifPresent(value -> conditions.put(named("booking_reference = :booking", "BKG", ":booking"), value));
        transportDocument.ifPresent(value -> conditions.put(named("bill_of_lading = :bill", "TRD", ":bill"), value));
        location.ifPresent(value -> conditions.put("m.location = :location", value));
        from.ifPresent(value -> conditions.put("m.recorded_time >= :from", value));
        to.ifPresent(value -> conditions.put("m.recorded_time <= :to", value));
        if (!types.isEmpty()) {
            conditions.put(
                    "m.event_type in (:types)",
                    types.stream().map(Enum::name).sorted().toList());
        }
        return conditions;
    }

    /** The same on the table {@code m} of events that name no container; by which one they are sought is told elsewhere. */
    Map<String, Object> sharedConditions() {
        var conditions = conditions();
        conditions
                .keySet()
                .removeIf(condition -> condition.contains(":container")
                        || condition.contains(":booking")
                        || condition.contains(":bill"));
        booking.ifPresent(value -> conditions.put(about(Subject.Kind.BOOKING, ":booking"), value));
        transportDocument.ifPresent(value -> conditions.put(about(Subject.Kind.TRANSPORT_DOCUMENT, ":bill"), value));
        return conditions;
    }

    private static String about(Subject.Kind kind, String number) {
        return "m.event_id in (select s.event_id from shared_subjects s where s.subject = '" + kind + " ' || cast("
                + number + " as varchar))";
    }

    /** Each half has an index of its own, which an "or" would leave unused. */
    private static String named(String column, String type, String number) {
        return "m.event_id in (select b.event_id from movements b where b." + column
                + " union all select d.event_id from movement_documents d where d.document_type = '" + type
                + "' and d.document_number = " + number + ")";
    }

    /** The same for the same filter, and another one for any other: a cursor belongs to one question. */
    String fingerprint() {
        var told = container + "\n" + booking + "\n" + transportDocument + "\n" + location + "\n" + new TreeSet<>(types)
                + "\n" + from + "\n" + to;
        return Digest.of(told.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12);
    }
}
