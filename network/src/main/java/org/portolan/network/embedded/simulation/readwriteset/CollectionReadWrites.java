package org.portolan.network.embedded.simulation.readwriteset;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.portolan.network.hash.Sha256;

/** One private collection's part of a transaction: hashes for the channel, and plain writes for its members. */
public final class CollectionReadWrites {
    private final String name;
    private final Map<String, KVReadHash> hashedReads = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVWriteHash> hashedWrites = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVMetadataWriteHash> hashedMetadata = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVWrite> writes = new TreeMap<>(CodePointOrder.INSTANCE);
    private final Map<String, KVMetadataWrite> metadata = new TreeMap<>(CodePointOrder.INSTANCE);

    CollectionReadWrites(String name) {
        this.name = name;
    }

    /** A second read of the key takes the place of the first, with the same version. */
    public void read(String key, KVReadHash read) {
        hashedReads.put(key, read);
    }

    /** The last write of a key counts; an empty value deletes it, and a purge is recorded as one. */
    public void write(String key, ByteString value, boolean purge) {
        writes.put(key, Writes.of(key, value));
        KVWriteHash.Builder hash =
                KVWriteHash.newBuilder().setKeyHash(Sha256.of(key)).setIsDelete(value.isEmpty());
        if (!value.isEmpty()) {
            hash.setValueHash(Sha256.of(value));
        }
        hashedWrites.put(key, hash.setIsPurge(purge).build());
    }

    /** All entries that the key is to have; the last call for a key counts. */
    public void writeMetadata(String key, Map<String, ByteString> entries) {
        // The members' part names the key only; the entries stand beside its hash on the channel.
        metadata.put(key, KVMetadataWrite.newBuilder().setKey(key).build());
        hashedMetadata.put(
                key,
                KVMetadataWriteHash.newBuilder()
                        .setKeyHash(Sha256.of(key))
                        .addAllEntries(Writes.entries(entries))
                        .build());
    }

    boolean hasPrivateWrites() {
        return !writes.isEmpty() || !metadata.isEmpty();
    }

    CollectionHashedReadWriteSet hashed() {
        HashedRWSet set = HashedRWSet.newBuilder()
                .addAllHashedReads(hashedReads.values())
                .addAllHashedWrites(hashedWrites.values())
                .addAllMetadataWrites(hashedMetadata.values())
                .build();
        CollectionHashedReadWriteSet.Builder hashed = CollectionHashedReadWriteSet.newBuilder()
                .setCollectionName(name)
                .setHashedRwset(set.toByteString());
        if (hasPrivateWrites()) {
            hashed.setPvtRwsetHash(Sha256.of(privateSet().getRwset()));
        }
        return hashed.build();
    }

    CollectionPvtReadWriteSet privateSet() {
        KVRWSet set = KVRWSet.newBuilder()
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadata.values())
                .build();
        return CollectionPvtReadWriteSet.newBuilder()
                .setCollectionName(name)
                .setRwset(set.toByteString())
                .build();
    }
}
