package org.portolan.network.embedded.simulation.readwriteset;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/** All that a transaction has read and written, sorted as Fabric sorts it so that endorsers agree byte for byte. */
public final class ReadWriteSet {
    private final Map<String, NamespaceReadWrites> namespaces = new TreeMap<>(CodePointOrder.INSTANCE);

    public NamespaceReadWrites namespace(String name) {
        return namespaces.computeIfAbsent(name, NamespaceReadWrites::new);
    }

    public TxReadWriteSet publicSet() {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(namespace -> set.addNsRwset(namespace.publicSet()));
        return set.build();
    }

    public Optional<TxPvtReadWriteSet> privateSet() {
        TxPvtReadWriteSet.Builder set = TxPvtReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(namespace -> namespace.privateSet().ifPresent(set::addNsPvtRwset));
        return set.getNsPvtRwsetCount() == 0 ? Optional.empty() : Optional.of(set.build());
    }
}
