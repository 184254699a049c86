package org.portolan.network.embedded.policy;

import java.util.Collection;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Makes signature policies: from Fabric's policy language, and the forms the channel itself needs. */
public final class SignaturePolicies {
    private SignaturePolicies() {}

    /** Reads {@code AND(...)}, {@code OR(...)}, {@code OutOf(n, ...)} over {@code 'MSP.role'}. */
    public static SignaturePolicyEnvelope parse(String expression) {
        throw new UnsupportedOperationException();
    }

    /** A peer of this organisation: what an organisation's own Endorsement policy says. */
    public static SignaturePolicyEnvelope peerOf(String mspId) {
        throw new UnsupportedOperationException();
    }

    /** A member of any of these organisations. */
    public static SignaturePolicyEnvelope memberOfAny(Collection<String> mspIds) {
        throw new UnsupportedOperationException();
    }

    /** The channel's default: peers of more than half of the organisations (implicit meta MAJORITY Endorsement). */
    public static SignaturePolicyEnvelope majorityOfPeers(Collection<String> mspIds) {
        throw new UnsupportedOperationException();
    }
}
