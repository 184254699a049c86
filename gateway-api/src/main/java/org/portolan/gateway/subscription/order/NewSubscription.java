package org.portolan.gateway.subscription.order;

import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.signature.SharedSecret;

/** What a subscription is to be; events behind the marker are sent. */
public record NewSubscription(Destination destination, EventFilter filter, Marker from, SharedSecret secret) {}
