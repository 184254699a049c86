package org.portolan.gateway.dcsa.v2;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.dcsa.Asked;
import org.portolan.gateway.dcsa.RecordedTimes;
import org.portolan.gateway.dcsa.recorded.EventCursor;
import org.portolan.gateway.dcsa.recorded.EventFilter;
import org.portolan.gateway.dcsa.recorded.EventOrder;
import org.portolan.gateway.dcsa.recorded.EventQuestion;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;

/** Reads the parameters of {@code GET /v2/events}; an event has to fit all that are there. */
final class V2Question {
    private static final String CREATED = "eventCreatedDateTime";
    /** The parameters that are compared with a member of the event, each with the member's place. */
    private static final Map<String, String> MEMBERS = Map.of(
            "shipmentEventTypeCode", "/shipmentEventTypeCode",
            "documentTypeCode", "/documentTypeCode",
            "transportEventTypeCode", "/transportEventTypeCode",
            "equipmentEventTypeCode", "/equipmentEventTypeCode",
            "transportCallID", "/transportCall/transportCallID",
            "vesselIMONumber", "/transportCall/vessel/vesselIMONumber",
            "carrierVoyageNumber", "/transportCall/carrierVoyageNumber",
            "exportVoyageNumber", "/transportCall/exportVoyageNumber",
            "carrierServiceCode", "/transportCall/carrierServiceCode");
    /** Of these nothing is recorded, so that no event fits. */
    private static final Set<String> NEVER = Set.of("transportDocumentID", "scheduleID");

    private static final Set<String> FILTERS = Set.of(
            "eventType",
            "carrierBookingReference",
            "bookingReference",
            "transportDocumentReference",
            "UNLocationCode",
            "equipmentReference");
    static final Set<String> PARAMETERS = Stream.of(
                    MEMBERS.keySet().stream(),
                    NEVER.stream(),
                    FILTERS.stream(),
                    Stream.of("", ":gte", ":gt", ":lte", ":lt", ":eq").map(CREATED::concat),
                    Stream.of("limit", "cursor", "sort"))
            .flatMap(parameters -> parameters)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<EventType> TYPES = Set.of(EventType.SHIPMENT, EventType.TRANSPORT, EventType.EQUIPMENT);
    private static final Map<String, EventOrder> ORDERS = Map.of(
            CREATED,
            EventOrder.RECORDED,
            CREATED + ":ASC",
            EventOrder.RECORDED,
            CREATED + ":DESC",
            EventOrder.RECORDED_LAST_FIRST,
            "eventDateTime",
            EventOrder.HAPPENED,
            "eventDateTime:ASC",
            EventOrder.HAPPENED,
            "eventDateTime:DESC",
            EventOrder.HAPPENED_LAST_FIRST);
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Asked asked;
    private final Map<String, List<String>> wanted = new TreeMap<>();

    private V2Question(Asked asked) {
        this.asked = asked;
        MEMBERS.keySet().forEach(name -> {
            var values = isList(name)
                    ? asked.list(name, codes(name))
                    : asked.text(name).stream().toList();
            if (!values.isEmpty()) {
                wanted.put(name, values);
            }
        });
        NEVER.forEach(name -> asked.text(name).ifPresent(value -> wanted.put(name, List.of(value))));
    }

    static EventQuestion of(Asked asked) {
        return new V2Question(asked).question();
    }

    private EventQuestion question() {
        var question = new EventQuestion(
                filter(),
                this::fits,
                wanted.toString(),
                asked.text("sort").map(V2Question::order).orElse(EventOrder.LEDGER),
                asked.limit(USUAL, MOST),
                asked.text("cursor").map(V2Question::cursor));
        if (!question.continues()) {
            throw Asked.wrong("cursor", "belongs to a question with other parameters.");
        }
        return question;
    }

    private EventFilter filter() {
        var types = asked.list("eventType", TYPES.stream().map(Enum::name).collect(Collectors.toSet())).stream()
                .map(EventType::valueOf)
                .collect(Collectors.toSet());
        FilteredTypes.require(asked, types);
        return new EventFilter(
                asked.text("equipmentReference").map(ContainerNumber::plain),
                booking(),
                asked.text("transportDocumentReference"),
                asked.text("UNLocationCode"),
                types.isEmpty() ? TYPES : types,
                latest(),
                earliest());
    }

    private Optional<String> booking() {
        var old = asked.text("bookingReference");
        var booking = asked.text("carrierBookingReference");
        if (old.isPresent() && booking.isPresent() && !old.equals(booking)) {
            throw Asked.wrong("bookingReference", "contradicts carrierBookingReference, which replaces it.");
        }
        return booking.or(() -> old);
    }

    /** The latest of the lower bounds. */
    private Optional<String> latest() {
        return Stream.of(
                        asked.time(CREATED),
                        asked.time(CREATED + ":eq"),
                        asked.time(CREATED + ":gte"),
                        asked.time(CREATED + ":gt")
                                .map(time -> time.truncatedTo(ChronoUnit.MILLIS).plus(1, ChronoUnit.MILLIS)))
                .flatMap(Optional::stream)
                .map(RecordedTimes::from)
                .max(String::compareTo);
    }

    /** The earliest of the upper bounds. */
    private Optional<String> earliest() {
        return Stream.of(
                        asked.time(CREATED),
                        asked.time(CREATED + ":eq"),
                        asked.time(CREATED + ":lte"),
                        asked.time(CREATED + ":lt").map(time -> time.minusNanos(1)))
                .flatMap(Optional::stream)
                .map(RecordedTimes::to)
                .min(String::compareTo);
    }

    private boolean fits(RecordedEvent event) {
        if (wanted.isEmpty()) {
            return V2Events.has(event);
        }
        return V2Events.of(event)
                .filter(form -> wanted.entrySet().stream()
                        .allMatch(want -> MEMBERS.containsKey(want.getKey())
                                && want.getValue()
                                        .contains(form.at(MEMBERS.get(want.getKey()))
                                                .asString(""))))
                .isPresent();
    }

    /** Lists are of codes that the standard knows; everything else is one text. */
    private static boolean isList(String name) {
        return name.endsWith("TypeCode");
    }

    private static Set<String> codes(String name) {
        if (name.equals("documentTypeCode")) {
            return V2Events.documentTypes();
        }
        var type = EventType.valueOf(
                name.substring(0, name.length() - "EventTypeCode".length()).toUpperCase(Locale.ROOT));
        return EventCode.ofDcsa(type).stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static EventOrder order(String text) {
        return Optional.ofNullable(ORDERS.get(text))
                .orElseThrow(() -> Asked.wrong(
                        "sort", "must be eventCreatedDateTime or eventDateTime, followed by nothing, :ASC or :DESC."));
    }

    private static EventCursor cursor(String text) {
        return EventCursor.parse(text).orElseThrow(() -> Asked.wrong("cursor", "must be the one of a link to a page."));
    }
}
