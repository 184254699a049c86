package org.portolan.gateway.subscription.delivery;

import org.portolan.gateway.subscription.Owners;
import org.portolan.gateway.subscription.SubscriptionProgress;
import org.portolan.gateway.subscription.SubscriptionSecrets;
import org.portolan.gateway.subscription.Subscriptions;
import org.portolan.gateway.subscription.authentication.Authentications;
import org.portolan.gateway.subscription.refusal.RefusedEvents;
import org.springframework.stereotype.Component;

/** What is durable of subscriptions. */
@Component
record KeptState(
        Subscriptions subscriptions,
        SubscriptionProgress progress,
        SubscriptionSecrets secrets,
        Owners owners,
        Authentications authentications,
        RefusedEvents refusals) {}
