package org.portolan.network.embedded.simulation.readwriteset;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/** Builds the parts of a write set that public and private writes share. */
final class Writes {
    private Writes() {}

    /** An empty value deletes the key: Fabric cannot tell the two apart. */
    static KVWrite of(String key, ByteString value) {
        return KVWrite.newBuilder()
                .setKey(key)
                .setIsDelete(value.isEmpty())
                .setValue(value)
                .build();
    }

    static List<KVMetadataEntry> entries(Map<String, ByteString> entries) {
        Map<String, ByteString> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
        sorted.putAll(entries);
        return sorted.entrySet().stream()
                .map(entry -> KVMetadataEntry.newBuilder()
                        .setName(entry.getKey())
                        .setValue(entry.getValue())
                        .build())
                .toList();
    }
}
