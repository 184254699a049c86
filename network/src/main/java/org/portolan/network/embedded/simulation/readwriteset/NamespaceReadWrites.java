package org.portolan.network.embedded.simulation.readwriteset;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** One chaincode's part of a transaction's reads and writes. */
public final class NamespaceReadWrites {
    private record RangeKey(String start, String end, boolean exhausted) {}

    private final String name;
    private final Map<String, KVRead> reads = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVWrite> writes = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVMetadataWrite> metadata = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<RangeKey, RangeQueryInfo> ranges = new LinkedHashMap<>();
    private final Map<String, CollectionReadWrites> collections = new TreeMap<>(CodePointOrder.INSTANCE);

    NamespaceReadWrites(String name) {
        this.name = name;
    }

    /** A second read of the key takes the place of the first, with the same version. */
    public void read(KVRead read) {
        reads.put(read.getKey(), read);
    }

    /** The last write of a key counts; an empty value deletes it. */
    public void write(String key, ByteString value) {
        writes.put(key, Writes.of(key, value));
    }

    /** All entries that the key is to have; the last call for a key counts. */
    public void writeMetadata(String key, Map<String, ByteString> entries) {
        metadata.put(
                key,
                KVMetadataWrite.newBuilder()
                        .setKey(key)
                        .addAllEntries(Writes.entries(entries))
                        .build());
    }

    /** Of several queries with the same bounds that went as far, the first counts. */
    public void ranged(RangeQueryInfo info) {
        ranges.putIfAbsent(new RangeKey(info.getStartKey(), info.getEndKey(), info.getItrExhausted()), info);
    }

    /** The part of this private collection, which is there from the first call on, even if empty. */
    public CollectionReadWrites collection(String collection) {
        return collections.computeIfAbsent(collection, CollectionReadWrites::new);
    }

    NsReadWriteSet publicSet() {
        KVRWSet set = KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllRangeQueriesInfo(ranges.values())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadata.values())
                .build();
        NsReadWriteSet.Builder built =
                NsReadWriteSet.newBuilder().setNamespace(name).setRwset(set.toByteString());
        collections.values().forEach(collection -> built.addCollectionHashedRwset(collection.hashed()));
        return built.build();
    }

    Optional<NsPvtReadWriteSet> privateSet() {
        NsPvtReadWriteSet.Builder built = NsPvtReadWriteSet.newBuilder().setNamespace(name);
        collections.values().stream()
                .filter(CollectionReadWrites::hasPrivateWrites)
                .forEach(collection -> built.addCollectionPvtRwset(collection.privateSet()));
        return built.getCollectionPvtRwsetCount() == 0 ? Optional.empty() : Optional.of(built.build());
    }
}
