package org.portolan.network.embedded.policy;

import java.util.List;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.network.embedded.msp.Member;

/** Decides as Fabric does whether signers satisfy a policy: each signer counts once, left to right. */
public final class PolicyEvaluator {
    /** The signers must have been verified; the same identity twice counts once. */
    public boolean satisfied(SignaturePolicyEnvelope policy, List<Member> signers) {
        throw new UnsupportedOperationException();
    }
}
