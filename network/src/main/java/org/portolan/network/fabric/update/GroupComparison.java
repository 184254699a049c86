package org.portolan.network.fabric.update;

import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/**
 * What of a group must be read and what written so that it becomes another group. A group whose list of members or
 * whose own policy changes is written anew with all its members, those that stay as they are by their versions only.
 */
final class GroupComparison {

    private final ConfigGroup original;
    private final ConfigGroup wanted;
    private final ConfigGroup.Builder read = ConfigGroup.newBuilder();
    private final ConfigGroup.Builder written = ConfigGroup.newBuilder();
    private final ConfigGroup.Builder same = ConfigGroup.newBuilder();

    private GroupComparison(ConfigGroup original, ConfigGroup wanted) {
        this.original = original;
        this.wanted = wanted;
    }

    /** Both sets, and whether there is any difference. */
    record Sets(ConfigGroup read, ConfigGroup written, boolean differ) {}

    static Sets compare(ConfigGroup original, ConfigGroup wanted) {
        GroupComparison comparison = new GroupComparison(original, wanted);
        wanted.getValuesMap().forEach(comparison::value);
        wanted.getPoliciesMap().forEach(comparison::policy);
        wanted.getGroupsMap().forEach(comparison::group);
        return comparison.sets();
    }

    private void value(String name, ConfigValue value) {
        ConfigValue before = original.getValuesMap().get(name);
        if (before == null) {
            written.putValues(name, value.toBuilder().setVersion(0).build());
        } else if (before.getModPolicy().equals(value.getModPolicy())
                && before.getValue().equals(value.getValue())) {
            same.putValues(
                    name,
                    ConfigValue.newBuilder().setVersion(before.getVersion()).build());
        } else {
            written.putValues(
                    name, value.toBuilder().setVersion(before.getVersion() + 1).build());
        }
    }

    private void policy(String name, ConfigPolicy policy) {
        ConfigPolicy before = original.getPoliciesMap().get(name);
        if (before == null) {
            written.putPolicies(name, policy.toBuilder().setVersion(0).build());
        } else if (before.getModPolicy().equals(policy.getModPolicy())
                && before.getPolicy().equals(policy.getPolicy())) {
            same.putPolicies(
                    name,
                    ConfigPolicy.newBuilder().setVersion(before.getVersion()).build());
        } else {
            written.putPolicies(
                    name, policy.toBuilder().setVersion(before.getVersion() + 1).build());
        }
    }

    private void group(String name, ConfigGroup group) {
        ConfigGroup before = original.getGroupsMap().get(name);
        if (before == null) {
            ConfigGroup content =
                    compare(ConfigGroup.getDefaultInstance(), group).written();
            written.putGroups(
                    name,
                    content.toBuilder()
                            .setVersion(0)
                            .setModPolicy(group.getModPolicy())
                            .build());
            return;
        }
        Sets sets = compare(before, group);
        if (sets.differ()) {
            read.putGroups(name, sets.read());
            written.putGroups(name, sets.written());
        } else {
            same.putGroups(name, sets.read());
        }
    }

    private Sets sets() {
        boolean otherMembers =
                !original.getValuesMap().keySet().equals(wanted.getValuesMap().keySet())
                        || !original.getPoliciesMap()
                                .keySet()
                                .equals(wanted.getPoliciesMap().keySet())
                        || !original.getGroupsMap()
                                .keySet()
                                .equals(wanted.getGroupsMap().keySet());
        boolean anew = otherMembers || !original.getModPolicy().equals(wanted.getModPolicy());
        boolean differ = anew
                || !written.getValuesMap().isEmpty()
                || !written.getPoliciesMap().isEmpty()
                || !written.getGroupsMap().isEmpty();
        if (anew) {
            read.mergeFrom(same.build());
            written.mergeFrom(same.build()).setModPolicy(wanted.getModPolicy());
        }
        return new Sets(
                read.setVersion(original.getVersion()).build(),
                written.setVersion(original.getVersion() + (anew ? 1 : 0)).build(),
                differ);
    }
}
