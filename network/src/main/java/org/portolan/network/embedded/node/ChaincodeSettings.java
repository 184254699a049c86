package org.portolan.network.embedded.node;

import java.util.List;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.policy.SignaturePolicies;

/** A chaincode as the channel has agreed on it; the policy is in Fabric's policy language or the channel's. */
public record ChaincodeSettings(
        String name,
        String version,
        long sequence,
        String endorsementPolicy,
        List<StaticCollectionConfig> collections) {
    public ChaincodeSettings {
        collections = List.copyOf(collections);
    }

    /** With the implicit collections alone. */
    public ChaincodeSettings(String name, String version, long sequence, String endorsementPolicy) {
        this(name, version, sequence, endorsementPolicy, List.of());
    }

    /** In a channel whose organisations never change, its policy can be spelled out. */
    ChaincodeDefinition newDefinition(List<String> mspIds) {
        return new ChaincodeDefinition(
                name, version, sequence, SignaturePolicies.parse(endorsementPolicy, mspIds), collections);
    }
}
