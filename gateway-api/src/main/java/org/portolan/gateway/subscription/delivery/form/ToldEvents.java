package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.dcsa.recorded.RecordedEvent;
import org.portolan.gateway.subscription.feed.EventFeed;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.portolan.records.container.MovementRules;
import org.portolan.records.container.recorded.RecordedMovement;
import org.springframework.stereotype.Component;

/** Hands events over to DCSA's forms: with the time at which they were recorded, and with what a retraction takes back. */
@Component
final class ToldEvents {
    private final EventFeed feed;

    ToldEvents(EventFeed feed) {
        this.feed = feed;
    }

    RecordedEvent of(FeedEvent event) {
        return new RecordedEvent(event.recorded(), event.transaction().sortableTime(), retracted(event.recorded()));
    }

    private Optional<RecordedMovement> retracted(RecordedMovement recorded) {
        var movement = recorded.movement();
        return movement.retractedEventId()
                .flatMap(id -> feed.named(movement.containerNumber(), id))
                .filter(earlier ->
                        MovementRules.retracts(movement, earlier.movement()).isEmpty());
    }
}
