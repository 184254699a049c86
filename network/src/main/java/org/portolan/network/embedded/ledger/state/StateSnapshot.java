package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.portolan.network.embedded.ledger.blocks.BlockStore;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.StoreRange;
import org.portolan.network.embedded.ledger.store.StoreView;
import org.portolan.network.hash.Sha256;

/** State at one height as one organisation's peer sees it; later blocks do not change it. */
public final class StateSnapshot implements AutoCloseable {
    private final long height;
    private final StoreView view;
    private final BlockStore blocks;
    private final HeldPrivateData privateData;
    private final Map<String, Boolean> withMetadata = new ConcurrentHashMap<>();

    public StateSnapshot(long height, StoreView view, BlockStore blocks, HeldPrivateData privateData) {
        this.height = height;
        this.view = view;
        this.blocks = blocks;
        this.privateData = privateData;
    }

    /** How many blocks it includes. */
    public long height() {
        return height;
    }

    /** The public value of a key, with the block and transaction that wrote it. */
    public Optional<VersionedValue> get(String namespace, String key) {
        return entry(namespace, key).map(StateEntry::versionedValue);
    }

    /** Keys from start (inclusive) to end (exclusive, or to the last key when empty) in the order of their bytes. */
    public StateIterator<KeyVersionedValue> range(String namespace, String start, String end) {
        StoreRange range = stored(StateKeys.state(namespace, start), StateKeys.end(namespace, end, false));
        return new MappedRange<>(range, entry -> {
            StateEntry state = StateEntry.decoded(entry.value());
            return new KeyVersionedValue(StateKeys.keyOf(namespace, entry.key()), state.value(), state.version());
        });
    }

    /** Metadata by name, such as VALIDATION_PARAMETER; empty when there is none. */
    public Map<String, ByteString> metadata(String namespace, String key) {
        return entry(namespace, key).map(StateEntry::metadataByName).orElse(Map.of());
    }

    /** The hash of a private value by the SHA-256 of its key. */
    public Optional<VersionedValue> privateHash(String namespace, String collection, ByteString keyHash) {
        return hashEntry(namespace, collection, keyHash).map(StateEntry::versionedValue);
    }

    /** By the names of its entries; empty where the key has none or does not exist. */
    public Map<String, ByteString> privateMetadata(String namespace, String collection, ByteString keyHash) {
        return hashEntry(namespace, collection, keyHash)
                .map(StateEntry::metadataByName)
                .orElse(Map.of());
    }

    /** Throws {@link MissingPrivateDataException} where the channel has a hash of a version that is not held here. */
    public Optional<VersionedValue> privateValue(String namespace, String collection, String key) {
        Optional<VersionedValue> held = privateData.get(namespace, collection, key);
        ByteString keyHash = Sha256.of(key);
        Optional<Version> committed = hashEntry(namespace, collection, keyHash).map(StateEntry::version);
        if (!committed.equals(held.map(VersionedValue::version))) {
            if (committed.isEmpty()) {
                return Optional.empty();
            }
            throw new MissingPrivateDataException(
                    "private data matching public hash version is not available: public " + committed + ", private "
                            + held.map(VersionedValue::version) + " in " + namespace + "/" + collection);
        }
        return held;
    }

    /** Of what this organisation holds; bounds as for {@link #range}. */
    public StateIterator<KeyVersionedValue> privateRange(
            String namespace, String collection, String start, String end) {
        return privateData.range(namespace, collection, start, end);
    }

    /** Every valid write of the key, newest first, as Fabric gives them. */
    public StateIterator<KeyModification> history(String namespace, String key) {
        byte[] prefix = StateKeys.historyOf(namespace, key);
        StoreRange range = view.range(StateKeys.HISTORY, prefix, KeyBytes.after(prefix));
        return new MappedRange<>(range, entry -> HistoryEntry.read(blocks, namespace, key, entry.key()));
    }

    /** False when no key of the namespace, public or private, ever had metadata: then nobody need look for any. */
    public boolean hasMetadata(String namespace) {
        return withMetadata.computeIfAbsent(
                namespace,
                name -> view.get(StateKeys.METADATA, StateKeys.state(name, "")).isPresent());
    }

    /** The key as it lies on disk, metadata in one piece. */
    public Optional<StateEntry> entry(String namespace, String key) {
        return view.get(StateKeys.STATE, StateKeys.state(namespace, key)).map(StateEntry::decoded);
    }

    /** As {@link #entry}, for the hash of a private key. */
    public Optional<StateEntry> hashEntry(String namespace, String collection, ByteString keyHash) {
        return view.get(StateKeys.HASHED, StateKeys.hashed(namespace, collection, keyHash))
                .map(StateEntry::decoded);
    }

    /** A range of keys as they lie on disk. */
    public StoreRange stored(byte[] from, byte[] to) {
        return view.range(StateKeys.STATE, from, to);
    }

    @Override
    public void close() {
        privateData.close();
        view.close();
    }
}
