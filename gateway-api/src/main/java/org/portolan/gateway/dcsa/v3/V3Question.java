package org.portolan.gateway.dcsa.v3;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.gateway.dcsa.Asked;
import org.portolan.gateway.dcsa.RecordedTimes;
import org.portolan.gateway.dcsa.recorded.EventCursor;
import org.portolan.gateway.dcsa.recorded.EventFilter;
import org.portolan.gateway.dcsa.recorded.EventOrder;
import org.portolan.gateway.dcsa.recorded.EventQuestion;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventType;

/** Reads the parameters of {@code GET /v3/events}. */
final class V3Question {
    static final Set<String> PARAMETERS = Set.of(
            "carrierBookingReference",
            "transportDocumentReference",
            "equipmentReference",
            "eventTypes",
            "eventUpdatedDateTimeMin",
            "eventUpdatedDateTimeMax",
            "limit",
            "cursor");
    private static final int MOST = 500;
    private static final Set<String> TYPES =
            Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private V3Question() {}

    static EventQuestion of(Asked asked) {
        var filter = new EventFilter(
                asked.text("equipmentReference").map(ContainerNumber::plain),
                asked.text("carrierBookingReference"),
                asked.text("transportDocumentReference"),
                Optional.empty(),
                asked.list("eventTypes", TYPES).stream()
                        .map(EventType::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                asked.time("eventUpdatedDateTimeMin").map(RecordedTimes::from),
                asked.time("eventUpdatedDateTimeMax").map(RecordedTimes::to));
        var question = new EventQuestion(
                filter,
                V3Events::has,
                "",
                EventOrder.LEDGER,
                asked.limit(MOST, MOST),
                asked.text("cursor").map(V3Question::cursor));
        if (!question.continues()) {
            throw Asked.wrong("cursor", "belongs to a question with other parameters.");
        }
        return question;
    }

    private static EventCursor cursor(String text) {
        return EventCursor.parse(text)
                .orElseThrow(() -> Asked.wrong("cursor", "must be the Next-Page-Cursor of an earlier answer."));
    }
}
