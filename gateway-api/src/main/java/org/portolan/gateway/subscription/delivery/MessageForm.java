package org.portolan.gateway.subscription.delivery;

import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedEvent;

/** How an event is written for one kind of subscribers. The same event gives the same bytes every time. */
interface MessageForm {
    SubscriptionKind kind();

    /** The body of the message. */
    byte[] body(FeedEvent event);
}
