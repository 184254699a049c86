package org.portolan.gateway.subscription;

/** Why a subscription is paused; its owner reads it in every answer about it. */
public enum PauseReason {
    /** The owner asked for it. */
    BY_OWNER,
    /** The target answered 410. */
    TARGET_GONE,
    /** The target has failed for too long. */
    TARGET_FAILING,
    /** The owner's key is withdrawn or has expired, or its token has not been seen for too long. */
    OWNER_UNKNOWN,
    /** The secret cannot be read any more: the gateway's own key was lost. A new secret is needed. */
    SECRET_LOST
}
