package org.portolan.gateway.container.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.records.reason.Reason;

/** Places within a body: records and contracts speak of {@code events[3].location}, a caller's body has no name. */
final class EventFields {

    private static final Pattern EVENT = Pattern.compile("events\\[\\d+](?:\\.(.+))?");

    private EventFields() {}

    /** The reason with its field as a path within the event. */
    static Reason within(Reason reason) {
        Matcher event = EVENT.matcher(reason.field());
        if (!event.matches()) {
            return reason;
        }
        String inner = event.group(1);
        return new Reason(reason.code(), inner == null ? "" : inner, reason.sentence());
    }

    static List<Reason> within(List<Reason> reasons) {
        return reasons.stream().map(EventFields::within).toList();
    }

    /** The reason with its field as a path within the request's body, which itself is called {@code body}. */
    static Reason withinBody(Reason reason) {
        String field =
                reason.field().startsWith("events") ? reason.field().substring("events".length()) : reason.field();
        return new Reason(reason.code(), field.isEmpty() ? "body" : field, reason.sentence());
    }
}
