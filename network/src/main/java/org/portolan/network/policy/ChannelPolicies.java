package org.portolan.network.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * Policies of the channel itself, which a chaincode may name instead of having one of its own: they count the
 * organisations that are in the channel when a transaction is validated, so that one that joins later counts too.
 */
public final class ChannelPolicies {

    /** Peers of a majority of the organisations. */
    public static final String ENDORSEMENT = "/Channel/Application/Endorsement";

    /** A peer of any organisation. */
    public static final String ANY_ENDORSEMENT = "/Channel/Application/AnyEndorsement";

    /** All there are. */
    public static final List<String> ALL = List.of(ENDORSEMENT, ANY_ENDORSEMENT);

    private ChannelPolicies() {}

    /** Whether a text names a policy of the channel, be it there or not, and is no policy itself. */
    public static boolean isReference(String policy) {
        return policy.startsWith("/");
    }

    /** The policy of that name in a channel whose organisations never change, or empty if the text names none. */
    static Optional<SignaturePolicyEnvelope> spelledOut(String policy, Collection<String> mspIds) {
        return switch (policy) {
            case ENDORSEMENT -> Optional.of(SignaturePolicies.majorityOfPeers(mspIds));
            case ANY_ENDORSEMENT -> Optional.of(SignaturePolicies.outOf(1, mspIds, MSPRoleType.PEER));
            default -> Optional.empty();
        };
    }
}
