package org.portolan.gateway.subscription.delivery.form;

import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedEvent;

/** How an event is written for one kind of subscribers. The same event gives the same bytes every time. */
public interface MessageForm {
    /** Whose form it is. */
    SubscriptionKind kind();

    /** The body of the message. */
    byte[] body(FeedEvent event);
}
