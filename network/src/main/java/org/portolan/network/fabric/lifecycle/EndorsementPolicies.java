package org.portolan.network.fabric.lifecycle;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Locale;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.portolan.network.policy.ChannelPolicies;
import org.portolan.network.policy.SignaturePolicies;

/** Endorsement policies of chaincodes as topologies write them and as definitions carry them. */
final class EndorsementPolicies {

    private EndorsementPolicies() {}

    /** The policy that a text says: an expression, or the name of a policy of the channel. */
    static ApplicationPolicy parse(String text) {
        return ChannelPolicies.isReference(text)
                ? ApplicationPolicy.newBuilder()
                        .setChannelConfigPolicyReference(text)
                        .build()
                : ApplicationPolicy.newBuilder()
                        .setSignaturePolicy(SignaturePolicies.parse(text))
                        .build();
    }

    /** The text that stands for a policy, for people and for topologies. */
    static String text(ApplicationPolicy policy) throws InvalidProtocolBufferException {
        return policy.hasSignaturePolicy()
                ? text(
                        policy.getSignaturePolicy().getRule(),
                        policy.getSignaturePolicy().getIdentitiesList())
                : policy.getChannelConfigPolicyReference();
    }

    private static String text(SignaturePolicy rule, List<MSPPrincipal> principals)
            throws InvalidProtocolBufferException {
        if (!rule.hasNOutOf()) {
            MSPRole role = MSPRole.parseFrom(principals.get(rule.getSignedBy()).getPrincipal());
            return "'%s.%s'"
                    .formatted(role.getMspIdentifier(), role.getRole().name().toLowerCase(Locale.ROOT));
        }
        List<SignaturePolicy> rules = rule.getNOutOf().getRulesList();
        StringBuilder all = new StringBuilder();
        for (SignaturePolicy each : rules) {
            all.append(all.isEmpty() ? "" : ", ").append(text(each, principals));
        }
        int needed = rule.getNOutOf().getN();
        if (needed == 1) {
            return "OR(%s)".formatted(all);
        }
        return needed == rules.size() ? "AND(%s)".formatted(all) : "OutOf(%d, %s)".formatted(needed, all);
    }
}
