package org.portolan.gateway.dcsa.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.portolan.records.digest.Digest;

/**
 * A question for events.
 *
 * @param filter what the database looks for
 * @param fits what is asked beyond that, and whether the standard can tell the event at all
 * @param further the further conditions in words, so that another cursor goes with other ones
 * @param limit most events of one page
 */
public record EventQuestion(
        EventFilter filter,
        Predicate<RecordedEvent> fits,
        String further,
        EventOrder order,
        int limit,
        Optional<EventCursor> cursor) {

    String fingerprint() {
        return Digest.of((filter.fingerprint() + "\n" + order + "\n" + further).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 12);
    }

    /** Whether the cursor, if there is one, came from this question. */
    public boolean continues() {
        return cursor.map(from -> from.question().equals(fingerprint())
                        && order.time().isPresent()
                                == from.after().flatMap(EventCursor.Place::time).isPresent())
                .orElse(true);
    }
}
