package org.portolan.network.embedded.channel;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Capability;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ChannelRestrictions;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.peer.AnchorPeer;
import org.hyperledger.fabric.protos.peer.AnchorPeers;
import org.portolan.network.address.Address;

/** The configuration tree as {@code configtxgen} would write it for the same channel. */
final class ConfigTree {
    private static final int ALL_IN_ONE_HASH = -1;

    private final ChannelSettings settings;

    ConfigTree(ChannelSettings settings) {
        this.settings = settings;
    }

    ConfigGroup build() {
        return new ConfigNode()
                .commonPolicies()
                .value(
                        "HashingAlgorithm",
                        HashingAlgorithm.newBuilder().setName("SHA256").build())
                .value(
                        "BlockDataHashingStructure",
                        BlockDataHashingStructure.newBuilder()
                                .setWidth(ALL_IN_ONE_HASH)
                                .build())
                .value("Capabilities", capability("V2_0"))
                .child("Application", application())
                .child("Orderer", orderer())
                .build();
    }

    private ConfigNode application() {
        ConfigNode application = new ConfigNode()
                .commonPolicies()
                .implicit("Endorsement", ImplicitMetaPolicy.Rule.MAJORITY, "Endorsement")
                .implicit("AnyEndorsement", ImplicitMetaPolicy.Rule.ANY, "Endorsement")
                .implicit("LifecycleEndorsement", ImplicitMetaPolicy.Rule.MAJORITY, "Endorsement")
                .value("Capabilities", capability("V2_5"));
        settings.organisations().forEach(organisation -> application.child(organisation.mspId(), peers(organisation)));
        return application;
    }

    private static ConfigNode peers(ChannelOrganisation organisation) {
        String mspId = organisation.mspId();
        AnchorPeers.Builder anchors = AnchorPeers.newBuilder();
        for (Address address : organisation.addresses()) {
            anchors.addAnchorPeers(
                    AnchorPeer.newBuilder().setHost(address.host()).setPort(address.port()));
        }
        return msp(organisation)
                .signature("Readers", "OR('" + mspId + ".admin', '" + mspId + ".peer', '" + mspId + ".client')")
                .signature("Writers", "OR('" + mspId + ".admin', '" + mspId + ".client')")
                .signature("Endorsement", "OR('" + mspId + ".peer')")
                .value("AnchorPeers", anchors.build());
    }

    private ConfigNode orderer() {
        BatchLimits batch = settings.batch();
        ConfigNode orderer = new ConfigNode()
                .commonPolicies()
                .implicit("BlockValidation", ImplicitMetaPolicy.Rule.ANY, "Writers")
                .value(
                        "BatchSize",
                        BatchSize.newBuilder()
                                .setMaxMessageCount(batch.maxMessages())
                                .setPreferredMaxBytes(batch.preferredMaxBytes())
                                .setAbsoluteMaxBytes(batch.absoluteMaxBytes())
                                .build())
                .value(
                        "BatchTimeout",
                        BatchTimeout.newBuilder()
                                .setTimeout(batch.timeout().toMillis() + "ms")
                                .build())
                .value("ChannelRestrictions", ChannelRestrictions.getDefaultInstance())
                .value(
                        "ConsensusType",
                        ConsensusType.newBuilder().setType("solo").build())
                .value("Capabilities", capability("V2_0"));
        settings.ordererOrganisations()
                .forEach(organisation -> orderer.child(organisation.mspId(), orderers(organisation)));
        return orderer;
    }

    private static ConfigNode orderers(ChannelOrganisation organisation) {
        String mspId = organisation.mspId();
        OrdererAddresses.Builder endpoints = OrdererAddresses.newBuilder();
        organisation.addresses().forEach(address -> endpoints.addAddresses(address.toString()));
        return msp(organisation)
                .signature("Readers", "OR('" + mspId + ".member')")
                .signature("Writers", "OR('" + mspId + ".member')")
                .value("Endpoints", endpoints.build());
    }

    private static ConfigNode msp(ChannelOrganisation organisation) {
        ByteString config = organisation.msp().config().toByteString();
        return new ConfigNode()
                .value("MSP", MSPConfig.newBuilder().setConfig(config).build())
                .signature("Admins", "OR('" + organisation.mspId() + ".admin')");
    }

    private static Capabilities capability(String name) {
        return Capabilities.newBuilder()
                .putCapabilities(name, Capability.getDefaultInstance())
                .build();
    }
}
