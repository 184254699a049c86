package org.portolan.network.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Makes signature policies: from Fabric's policy language, and the forms the channel itself needs. */
public final class SignaturePolicies {
    private final Map<MSPPrincipal, Integer> principals = new LinkedHashMap<>();

    private SignaturePolicies() {}

    /** Reads {@code AND(...)}, {@code OR(...)}, {@code OutOf(n, ...)} over {@code 'MSP.role'}. */
    public static SignaturePolicyEnvelope parse(String expression) {
        SignaturePolicies maker = new SignaturePolicies();
        return maker.envelope(new PolicyParser(expression, maker).parse());
    }

    /** Reads such an expression, or the name of a policy of a channel with these organisations. */
    public static SignaturePolicyEnvelope parse(String policy, Collection<String> mspIds) {
        return ChannelPolicies.spelledOut(policy, mspIds).orElseGet(() -> parse(policy));
    }

    /** A peer of this organisation: what an organisation's own Endorsement policy says. */
    public static SignaturePolicyEnvelope peerOf(String mspId) {
        return outOf(1, List.of(mspId), MSPRoleType.PEER);
    }

    /** The channel's default: peers of more than half of the organisations (implicit meta MAJORITY Endorsement). */
    public static SignaturePolicyEnvelope majorityOfPeers(Collection<String> mspIds) {
        return outOf(mspIds.size() / 2 + 1, mspIds, MSPRoleType.PEER);
    }

    /** So many of these organisations, each by somebody in this role. */
    public static SignaturePolicyEnvelope outOf(int count, Collection<String> mspIds, MSPRoleType role) {
        SignaturePolicies maker = new SignaturePolicies();
        List<SignaturePolicy> rules = new ArrayList<>();
        for (String mspId : mspIds) {
            rules.add(maker.signedBy(mspId, role));
        }
        return maker.envelope(outOf(count, rules));
    }

    static SignaturePolicy outOf(int count, List<SignaturePolicy> rules) {
        return SignaturePolicy.newBuilder()
                .setNOutOf(SignaturePolicy.NOutOf.newBuilder().setN(count).addAllRules(rules))
                .build();
    }

    SignaturePolicy signedBy(String mspId, MSPRoleType role) {
        MSPPrincipal principal = MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(mspId)
                        .setRole(role)
                        .build()
                        .toByteString())
                .build();
        Integer known = principals.putIfAbsent(principal, principals.size());
        int index = known == null ? principals.size() - 1 : known;
        return SignaturePolicy.newBuilder().setSignedBy(index).build();
    }

    private SignaturePolicyEnvelope envelope(SignaturePolicy rule) {
        return SignaturePolicyEnvelope.newBuilder()
                .setRule(rule)
                .addAllIdentities(principals.keySet())
                .build();
    }
}
