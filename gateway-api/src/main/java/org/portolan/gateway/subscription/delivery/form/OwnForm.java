package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.subscription.SubscriptionKind;
import org.portolan.gateway.subscription.feed.FeedChange;
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
    public Optional<byte[]> body(FeedEvent event) {
        return Optional.of(event.message());
    }

    @Override
    public Optional<byte[]> body(FeedChange change) {
        return Optional.of(change.message());
    }
}
