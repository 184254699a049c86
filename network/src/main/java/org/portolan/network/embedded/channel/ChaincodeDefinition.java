package org.portolan.network.embedded.channel;

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
        if (name.isBlank() || version.isBlank() || sequence < 1) {
            throw new IllegalArgumentException("a chaincode has a name, a version and a sequence from 1 on, not " + name
                    + ", " + version + ", " + sequence);
        }
        for (StaticCollectionConfig collection : collections) {
            if (collection.getBlockToLive() != 0) {
                throw new IllegalArgumentException("collection " + collection.getName() + " of " + name
                        + " sets blockToLive, which the embedded engine does not offer");
            }
        }
    }

    /** One that is listed; an implicit one is not found here. */
    public Optional<StaticCollectionConfig> collection(String collection) {
        return collections.stream()
                .filter(config -> config.getName().equals(collection))
                .findFirst();
    }
}
