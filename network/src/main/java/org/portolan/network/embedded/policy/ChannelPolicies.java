package org.portolan.network.embedded.policy;

/** Policies of the channel itself, which a chaincode may name instead of having one of its own. */
public final class ChannelPolicies {

    /** Peers of a majority of the organisations that are in the channel when a transaction is validated. */
    public static final String ENDORSEMENT = "/Channel/Application/Endorsement";

    private ChannelPolicies() {}

    /** Whether a text names a policy of the channel, be it there or not, and is no policy itself. */
    public static boolean isReference(String policy) {
        return policy.startsWith("/");
    }
}
