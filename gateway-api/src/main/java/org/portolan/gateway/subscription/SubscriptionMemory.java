package org.portolan.gateway.subscription;

/** What is remembered of a subscription besides how far it has come; it goes when the subscription does. */
public interface SubscriptionMemory {

    /** Forgets all of it, within the database transaction that deletes the subscription. */
    void forget(SubscriptionId id);
}
