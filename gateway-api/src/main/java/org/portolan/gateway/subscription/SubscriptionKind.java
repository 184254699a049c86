package org.portolan.gateway.subscription;

/** In which form events are sent. */
public enum SubscriptionKind {
    /** Portolan's own JSON, one event a message, with the headers of Standard Webhooks. */
    WEBHOOK,
    /** DCSA Track and Trace 3.0.0: to the consumer's {@code /v3/events}. */
    DCSA_3,
    /** DCSA Track and Trace 2.2.0: to the callback of an event subscription. */
    DCSA_2
}
