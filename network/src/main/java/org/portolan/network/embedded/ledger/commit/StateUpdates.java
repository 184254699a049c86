package org.portolan.network.embedded.ledger.commit;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.portolan.network.embedded.ledger.state.StateKeys;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.transaction.CollectionSet;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;

/** What the valid transactions of one block change, over the state as it was before the block. */
public final class StateUpdates {
    private final StateSnapshot before;
    private final NavigableMap<byte[], StateChange> keys = new TreeMap<>(Arrays::compareUnsigned);
    private final NavigableMap<byte[], StateChange> hashes = new TreeMap<>(Arrays::compareUnsigned);
    private final Set<String> withMetadata = new TreeSet<>();

    public StateUpdates(StateSnapshot before) {
        this.before = before;
    }

    /** Whether the block writes or deletes the key, or its metadata. */
    public boolean touches(String namespace, String key) {
        return keys.containsKey(StateKeys.state(namespace, key));
    }

    /** Whether the block writes or deletes the private key of this hash, or its metadata. */
    public boolean touchesHash(String namespace, String collection, ByteString keyHash) {
        return hashes.containsKey(StateKeys.hashed(namespace, collection, keyHash));
    }

    /** The keys of a range as they will be after these updates. */
    public MergedRange range(String namespace, String start, String end, boolean includeEnd) {
        byte[] from = StateKeys.state(namespace, start);
        byte[] to = StateKeys.end(namespace, end, includeEnd);
        if (Arrays.compareUnsigned(from, to) > 0) {
            to = from;
        }
        return new MergedRange(
                namespace,
                before.stored(from, to),
                keys.subMap(from, to).entrySet().iterator());
    }

    /** Adds the writes of a transaction found valid. */
    public void apply(ReadWriteSet results, Version version) {
        for (NamespaceSet namespace : results.namespaces()) {
            String name = namespace.namespace();
            Map<String, PendingWrite> pending = new LinkedHashMap<>();
            for (KVWrite write : namespace.keys().getWritesList()) {
                boolean deletes = write.getIsDelete() || write.getValue().isEmpty();
                pending(pending, write.getKey()).value(deletes, write.getValue());
            }
            for (KVMetadataWrite write : namespace.keys().getMetadataWritesList()) {
                pending(pending, write.getKey()).metadata(write.getEntriesList());
            }
            boolean kept = noteMetadata(namespace);
            pending.forEach((key, write) ->
                    write.settle(keys, StateKeys.state(name, key), version, kept, () -> before.entry(name, key)));
            namespace.collections().forEach(collection -> applyHashes(name, collection, version));
        }
    }

    /** Whether a key of the namespace may have metadata that a write of its value alone must keep. */
    private boolean noteMetadata(NamespaceSet namespace) {
        if (namespace.writesMetadata()) {
            withMetadata.add(namespace.namespace());
        }
        return before.hasMetadata(namespace.namespace());
    }

    private void applyHashes(String namespace, CollectionSet collection, Version version) {
        Map<ByteString, PendingWrite> pending = new LinkedHashMap<>();
        for (KVWriteHash write : collection.hashes().getHashedWritesList()) {
            pending(pending, write.getKeyHash()).value(PendingWrite.deletes(write), write.getValueHash());
        }
        for (KVMetadataWriteHash write : collection.hashes().getMetadataWritesList()) {
            pending(pending, write.getKeyHash()).metadata(write.getEntriesList());
        }
        pending.forEach((keyHash, write) -> write.settle(
                hashes,
                StateKeys.hashed(namespace, collection.name(), keyHash),
                version,
                before.hasMetadata(namespace),
                () -> before.hashEntry(namespace, collection.name(), keyHash)));
    }

    private static <K> PendingWrite pending(Map<K, PendingWrite> writes, K key) {
        return writes.computeIfAbsent(key, ignored -> new PendingWrite());
    }

    Set<String> namespacesWithMetadata() {
        return withMetadata;
    }

    NavigableMap<byte[], StateChange> keys() {
        return keys;
    }

    NavigableMap<byte[], StateChange> hashes() {
        return hashes;
    }
}
