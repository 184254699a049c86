package org.portolan.gateway.subscription;

/** Whether events are sent. */
public enum SubscriptionState {
    /** Events are sent as they come. */
    ACTIVE,
    /** Nothing is sent until the owner resumes it; what came meanwhile is sent then. */
    PAUSED
}
