package org.portolan.network.embedded.node;

import java.util.List;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.embedded.policy.SignaturePolicies;

/** A chaincode as the channel has agreed on it; the policy is in Fabric's policy language. */
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

    ChaincodeDefinition newDefinition() {
        return new ChaincodeDefinition(
                name, version, sequence, SignaturePolicies.parse(endorsementPolicy), collections);
    }
}
