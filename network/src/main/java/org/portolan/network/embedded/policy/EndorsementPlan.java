package org.portolan.network.embedded.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Which organisations' peers to ask, one peer of each, so that all policies given are satisfied. */
public final class EndorsementPlan {
    private EndorsementPlan() {}

    /** The smallest set out of {@code available} that satisfies every policy; among equals the one richest in preferred. */
    public static Optional<Set<String>> smallest(
            Collection<SignaturePolicyEnvelope> policies, Collection<String> available, Collection<String> preferred) {
        throw new UnsupportedOperationException();
    }

    /** All sets that satisfy every policy and have no satisfying subset, smallest first. */
    public static List<Set<String>> layouts(
            Collection<SignaturePolicyEnvelope> policies, Collection<String> available) {
        throw new UnsupportedOperationException();
    }
}
