package org.portolan.gateway.container.recording;

import java.util.List;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.request.WriteRequest;

/**
 * The events of one request, in its order.
 *
 * @param single whether the request's body was one event rather than an array of them
 */
public record EventBatch(WriteRequest request, List<JudgedEvent> events, boolean single) {

    /** The kind of operation that it becomes. */
    static final String KIND = "movements";

    public EventBatch {
        events = List.copyOf(events);
    }

    List<Fit> fit() {
        return events.stream()
                .filter(Fit.class::isInstance)
                .map(Fit.class::cast)
                .toList();
    }

    /** About what its events weigh in a transaction. */
    int weight() {
        return request.body().length;
    }
}
