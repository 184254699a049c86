package org.portolan.gateway.subscription;

/** Why a subscription is paused; its owner reads it in every answer about it. */
public enum PauseReason {
    /** The owner asked for it. */
    BY_OWNER,
    /** The target answered 410. */
    TARGET_GONE,
    /** The target has failed for too long. */
    TARGET_FAILING,
    /** The target has refused so many events for good that no more are set aside. */
    TARGET_REFUSING,
    /** The owner's key is withdrawn or has expired, or its token has not been seen for too long. */
    OWNER_UNKNOWN,
    /** The secret, or what shows the target who sends, cannot be read any more: the gateway's own key was lost. */
    SECRET_LOST
}
