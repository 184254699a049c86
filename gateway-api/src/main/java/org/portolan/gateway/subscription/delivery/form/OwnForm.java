package org.portolan.gateway.subscription.delivery.form;

import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.springframework.stereotype.Component;

/** Portolan's own form. */
@Component
final class OwnForm implements MessageForm {
    @Override
    public SubscriptionKind kind() {
        return SubscriptionKind.WEBHOOK;
    }

    @Override
    public byte[] body(FeedEvent event) {
        return event.message();
    }
}
