package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.dcsa.recorded.Versions;
import org.portolan.gateway.subscription.feed.FeedEvent;

/** Hands events over to DCSA's forms by the same rule by which they are asked for: each name once, in its newest state. */
final class ToldEvents {
    private ToldEvents() {}

    /** The event, or what a retraction takes back; nothing for a version that a newer one had replaced before. */
    static Optional<RecordedEvent> of(FeedEvent event) {
        return Versions.of(event.history())
                .tell(event.recorded().eventId(), event.transaction().sortableTime());
    }
}
