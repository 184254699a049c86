package org.portolan.network.embedded.chaincode.state;

import com.google.protobuf.ByteString;
import java.util.Map;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.portolan.network.embedded.chaincode.message.TransactionContext;
import org.portolan.network.embedded.simulation.SimulationException;

/** The writes that single messages and batches have in common. */
final class StateWrites {
    private StateWrites() {}

    static void put(TransactionContext transaction, String collection, String key, ByteString value) {
        if (collection.isEmpty()) {
            transaction.simulation().put(transaction.namespace(), key, value);
        } else {
            transaction.privateData().put(transaction.namespace(), collection, key, value);
        }
    }

    static void putMetadata(TransactionContext transaction, String collection, String key, StateMetadata entry) {
        Map<String, ByteString> entries = Map.of(entry.getMetakey(), entry.getValue());
        if (collection.isEmpty()) {
            transaction.simulation().putMetadata(transaction.namespace(), key, entries);
        } else {
            transaction.privateData().putMetadata(transaction.namespace(), collection, key, entries);
        }
    }

    static void purge(TransactionContext transaction, String collection, String key) {
        if (collection.isEmpty()) {
            throw new SimulationException("only applicable for private data");
        }
        transaction.privateData().purge(transaction.namespace(), collection, key);
    }
}
