package org.portolan.network.embedded.simulation;

import org.portolan.network.embedded.channel.ChannelSettings;

/** Knows which private collections exist: those of a chaincode's definition, and one implicit for each organisation. */
final class Collections {
    private static final String IMPLICIT_PREFIX = "_implicit_org_";

    private final ChannelSettings settings;

    Collections(ChannelSettings settings) {
        this.settings = settings;
    }

    void require(String namespace, String collection) {
        boolean implicit = collection.startsWith(IMPLICIT_PREFIX)
                && settings.mspIds().contains(collection.substring(IMPLICIT_PREFIX.length()));
        boolean defined = settings.chaincode(namespace)
                .flatMap(definition -> definition.collection(collection))
                .isPresent();
        if (!implicit && !defined) {
            throw new SimulationException("collection [" + collection
                    + "] not defined in the collection config for chaincode [" + namespace + "]");
        }
    }
}
