package org.portolan.gateway.subscription.order;

import java.util.Optional;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.signature.SharedSecret;

/** What a subscription is to be; events behind the marker are sent. */
public record NewSubscription(
        Destination destination,
        EventFilter filter,
        Marker from,
        SharedSecret secret,
        Optional<Authentication> authentication) {

    /** One whose messages are signed, and show in no other way who sends. */
    public NewSubscription(Destination destination, EventFilter filter, Marker from, SharedSecret secret) {
        this(destination, filter, from, secret, Optional.empty());
    }
}
