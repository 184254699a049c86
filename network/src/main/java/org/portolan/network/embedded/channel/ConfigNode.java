package org.portolan.network.embedded.channel;

import com.google.protobuf.MessageLite;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.portolan.network.policy.SignaturePolicies;

/** Builds one group of the configuration tree; everything in it is for the group's admins to change. */
final class ConfigNode {
    private static final String ADMINS = "Admins";

    private final ConfigGroup.Builder group = ConfigGroup.newBuilder().setModPolicy(ADMINS);

    ConfigNode value(String name, MessageLite value) {
        group.putValues(
                name,
                ConfigValue.newBuilder()
                        .setModPolicy(ADMINS)
                        .setValue(value.toByteString())
                        .build());
        return this;
    }

    /** A rule over the sub-groups' policies of that name. */
    ConfigNode implicit(String name, ImplicitMetaPolicy.Rule rule, String subPolicy) {
        ImplicitMetaPolicy policy = ImplicitMetaPolicy.newBuilder()
                .setRule(rule)
                .setSubPolicy(subPolicy)
                .build();
        return policy(name, Policy.PolicyType.IMPLICIT_META, policy);
    }

    ConfigNode signature(String name, String expression) {
        return policy(name, Policy.PolicyType.SIGNATURE, SignaturePolicies.parse(expression));
    }

    private ConfigNode policy(String name, Policy.PolicyType type, MessageLite policy) {
        group.putPolicies(
                name,
                ConfigPolicy.newBuilder()
                        .setModPolicy(ADMINS)
                        .setPolicy(Policy.newBuilder().setType(type.getNumber()).setValue(policy.toByteString()))
                        .build());
        return this;
    }

    /** The three policies that every group above the organisations has. */
    ConfigNode commonPolicies() {
        return implicit("Readers", ImplicitMetaPolicy.Rule.ANY, "Readers")
                .implicit("Writers", ImplicitMetaPolicy.Rule.ANY, "Writers")
                .implicit(ADMINS, ImplicitMetaPolicy.Rule.MAJORITY, ADMINS);
    }

    ConfigNode child(String name, ConfigNode child) {
        group.putGroups(name, child.build());
        return this;
    }

    ConfigGroup build() {
        return group.build();
    }
}
