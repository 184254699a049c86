package org.portolan.network.embedded.ledger;

import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** A committed chaincode definition; implicit collections {@code _implicit_org_<MSP>} need not be listed. */
public record ChaincodeDefinition(
        String name,
        String version,
        long sequence,
        SignaturePolicyEnvelope endorsementPolicy,
        List<StaticCollectionConfig> collections) {
    public ChaincodeDefinition {
        collections = List.copyOf(collections);
    }

    public Optional<StaticCollectionConfig> collection(String collection) {
        return collections.stream()
                .filter(config -> config.getName().equals(collection))
                .findFirst();
    }
}
