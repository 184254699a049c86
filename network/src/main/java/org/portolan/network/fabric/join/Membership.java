package org.portolan.network.fabric.join;

import com.google.protobuf.MessageLite;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.peer.AnchorPeer;
import org.hyperledger.fabric.protos.peer.AnchorPeers;
import org.portolan.network.policy.SignaturePolicies;

/** Changes of who is in a channel, as its configuration says it. */
public final class Membership {

    private static final String APPLICATION = "Application";
    private static final String ORDERER = "Orderer";
    private static final String ADMINS = "Admins";

    private Membership() {}

    /** The configuration with one more organisation, which has the same policies as those that began the channel. */
    public static Config with(JoinRequest request, Config config) throws JoinRefused {
        if (group(config, APPLICATION).containsGroups(request.mspId())) {
            throw new JoinRefused("%s is in the channel already; an organisation that joins needs an MSP id of its own"
                    .formatted(request.mspId()));
        }
        if (group(config, ORDERER).containsGroups(request.mspId())) {
            throw new JoinRefused("%s orders for the channel already; as a member it needs another MSP id"
                    .formatted(request.mspId()));
        }
        Config.Builder changed = config.toBuilder();
        application(changed).putGroups(request.mspId(), member(request));
        return changed.build();
    }

    /** The configuration without an organisation. */
    public static Config without(String mspId, Config config) throws JoinRefused {
        if (!group(config, APPLICATION).containsGroups(mspId)) {
            throw new JoinRefused("%s is not in the channel; in it are %s"
                    .formatted(
                            mspId,
                            String.join(
                                    ", ",
                                    group(config, APPLICATION).getGroupsMap().keySet().stream()
                                            .sorted()
                                            .toList())));
        }
        if (group(config, APPLICATION).getGroupsCount() == 1) {
            throw new JoinRefused("%s is the only organisation in the channel; it cannot be removed".formatted(mspId));
        }
        if (group(config, ORDERER).containsGroups(mspId)) {
            throw new JoinRefused("%s orders for the channel too; its orderers must be removed first".formatted(mspId));
        }
        Config.Builder changed = config.toBuilder();
        application(changed).removeGroups(mspId);
        return changed.build();
    }

    private static ConfigGroup group(Config config, String name) {
        return config.getChannelGroup().getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
    }

    private static ConfigGroup.Builder application(Config.Builder config) {
        return config.getChannelGroupBuilder().putGroupsBuilderIfAbsent(APPLICATION);
    }

    private static ConfigGroup member(JoinRequest request) {
        String mspId = request.mspId();
        AnchorPeers.Builder anchors = AnchorPeers.newBuilder();
        request.peers()
                .forEach(peer -> anchors.addAnchorPeers(
                        AnchorPeer.newBuilder().setHost(peer.host()).setPort(peer.port())));
        return ConfigGroup.newBuilder()
                .setModPolicy(ADMINS)
                .putValues(
                        "MSP",
                        value(MSPConfig.newBuilder()
                                .setConfig(request.msp().toByteString())
                                .build()))
                .putValues("AnchorPeers", value(anchors.build()))
                .putPolicies("Readers", policy("OR('%s.member')".formatted(mspId)))
                .putPolicies("Writers", policy("OR('%1$s.admin', '%1$s.client')".formatted(mspId)))
                .putPolicies(ADMINS, policy("OR('%s.admin')".formatted(mspId)))
                .putPolicies("Endorsement", policy("OR('%s.peer')".formatted(mspId)))
                .build();
    }

    private static ConfigValue value(MessageLite content) {
        return ConfigValue.newBuilder()
                .setModPolicy(ADMINS)
                .setValue(content.toByteString())
                .build();
    }

    private static ConfigPolicy policy(String expression) {
        return ConfigPolicy.newBuilder()
                .setModPolicy(ADMINS)
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.SIGNATURE_VALUE)
                        .setValue(SignaturePolicies.parse(expression).toByteString()))
                .build();
    }
}
