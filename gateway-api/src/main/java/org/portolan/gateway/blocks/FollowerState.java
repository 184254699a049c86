package org.portolan.gateway.blocks;

/** What the follower is doing, in words for the readiness endpoint and the network page. */
public sealed interface FollowerState {

    /** One clear sentence. */
    String reason();

    /** Blocks arrive and fit. */
    record Following(String reason) implements FollowerState {}

    /** Blocks arrive and fit, but what is read is older than what the peer had when the delivery began. */
    record Behind(String reason) implements FollowerState {}

    /** The peer does not answer; the follower keeps trying. */
    record Waiting(String reason) implements FollowerState {}

    /** The chain broke; the follower has given up until a person acts. */
    record Stopped(String reason) implements FollowerState {}
}
