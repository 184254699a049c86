package org.portolan.network.embedded.simulation.readwriteset;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/** All that a transaction has read and written, sorted as Fabric sorts it so that endorsers agree byte for byte. */
public final class ReadWriteSet {
    private final Map<String, NamespaceReadWrites> namespaces = new TreeMap<>(CodePointOrder.INSTANCE);

    /** The part of this chaincode, which is there from the first call on, even if empty. */
    public NamespaceReadWrites namespace(String name) {
        return namespaces.computeIfAbsent(name, NamespaceReadWrites::new);
    }

    /** What all endorsers have to agree on: public keys and values, and hashes of private ones. */
    public TxReadWriteSet publicSet() {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(namespace -> set.addNsRwset(namespace.publicSet()));
        return set.build();
    }

    /** The private values themselves; nothing where the transaction wrote none. */
    public Optional<TxPvtReadWriteSet> privateSet() {
        TxPvtReadWriteSet.Builder set = TxPvtReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.values().forEach(namespace -> namespace.privateSet().ifPresent(set::addNsPvtRwset));
        return set.getNsPvtRwsetCount() == 0 ? Optional.empty() : Optional.of(set.build());
    }
}
