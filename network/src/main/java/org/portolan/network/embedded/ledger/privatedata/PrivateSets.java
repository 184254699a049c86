package org.portolan.network.embedded.ledger.privatedata;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;

/** Puts the sets of a block together again as they travel: by transaction, namespace and collection. */
final class PrivateSets {
    private final Map<Long, Map<String, NsPvtReadWriteSet.Builder>> sets = new TreeMap<>();

    void add(SetPlace place, byte[] set) {
        sets.computeIfAbsent(place.transaction(), ignored -> new LinkedHashMap<>())
                .computeIfAbsent(
                        place.namespace(),
                        namespace -> NsPvtReadWriteSet.newBuilder().setNamespace(namespace))
                .addCollectionPvtRwset(CollectionPvtReadWriteSet.newBuilder()
                        .setCollectionName(place.collection())
                        .setRwset(ByteString.copyFrom(set)));
    }

    Map<Long, TxPvtReadWriteSet> byTransaction() {
        Map<Long, TxPvtReadWriteSet> complete = new TreeMap<>();
        sets.forEach((transaction, namespaces) -> {
            TxPvtReadWriteSet.Builder builder = TxPvtReadWriteSet.newBuilder();
            namespaces.values().forEach(builder::addNsPvtRwset);
            complete.put(transaction, builder.build());
        });
        return complete;
    }
}
