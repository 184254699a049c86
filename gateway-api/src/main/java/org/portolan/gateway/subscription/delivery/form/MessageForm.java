package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedChange;
import org.portolan.gateway.subscription.feed.FeedEvent;

/** How an event is written for one kind of subscribers. The same event gives the same bytes every time. */
public interface MessageForm {
    /** Whose form it is. */
    SubscriptionKind kind();

    /** The body of the message; nothing for an event that the form has no words for. */
    Optional<byte[]> body(FeedEvent event);

    /** The body of the message with a change of a record; DCSA has no words for any. */
    default Optional<byte[]> body(FeedChange change) {
        return Optional.empty();
    }
}
