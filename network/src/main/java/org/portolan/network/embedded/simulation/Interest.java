package org.portolan.network.embedded.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/** Which chaincodes and collections a transaction touches, and of which collections it has read private values. */
final class Interest {
    private final Map<String, Map<String, Boolean>> privateReads = new TreeMap<>();

    void touched(String namespace) {
        collections(namespace);
    }

    void wrote(String namespace, String collection) {
        collections(namespace).putIfAbsent(collection, false);
    }

    void readPrivately(String namespace, String collection) {
        collections(namespace).put(collection, true);
    }

    ChaincodeInterest build() {
        ChaincodeInterest.Builder interest = ChaincodeInterest.newBuilder();
        privateReads.forEach((namespace, collections) -> {
            interest.addChaincodes(ChaincodeCall.newBuilder().setName(namespace));
            collections.forEach((collection, read) -> interest.addChaincodes(ChaincodeCall.newBuilder()
                    .setName(namespace)
                    .addCollectionNames(collection)
                    .setNoPrivateReads(!read)));
        });
        return interest.build();
    }

    private Map<String, Boolean> collections(String namespace) {
        return privateReads.computeIfAbsent(namespace, ignored -> new TreeMap<>());
    }
}
