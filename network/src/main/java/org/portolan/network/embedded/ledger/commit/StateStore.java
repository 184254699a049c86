package org.portolan.network.embedded.ledger.commit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.portolan.network.embedded.ledger.blocks.BlockIndex;
import org.portolan.network.embedded.ledger.blocks.BlockStore;
import org.portolan.network.embedded.ledger.blocks.Location;
import org.portolan.network.embedded.ledger.state.HeldPrivateData;
import org.portolan.network.embedded.ledger.state.StateKeys;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.RocksStore;
import org.portolan.network.embedded.ledger.store.StoreBatch;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.store.StoreRange;
import org.portolan.network.embedded.ledger.store.StoreView;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;
import org.portolan.network.hash.Sha256;

/** Public state, hashes of private state, history and the index of blocks: all that follows from the blocks alone. */
public final class StateStore implements AutoCloseable {
    private static final String DEFAULT = "default";
    private static final byte[] SAVEPOINT = "savepoint".getBytes(StandardCharsets.UTF_8);

    private final RocksStore store;
    private final BlockIndex index;

    private StateStore(RocksStore store) {
        this.store = store;
        this.index = new BlockIndex(store);
    }

    /** Opens what the folder holds, and makes it where there is none; one opener at a time. */
    public static StateStore open(Path directory) {
        List<String> families =
                new ArrayList<>(List.of(StateKeys.STATE, StateKeys.HASHED, StateKeys.HISTORY, StateKeys.METADATA));
        families.addAll(BlockIndex.FAMILIES);
        return new StateStore(RocksStore.open(directory, families));
    }

    /** The index in the same store, so that a block's state and its places are written together. */
    public BlockIndex index() {
        return index;
    }

    /** How many blocks are in the state. */
    public long height() {
        return store.get(DEFAULT, SAVEPOINT)
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
    }

    /** As of the last block that was committed whole; whoever takes it closes it. */
    public StateSnapshot snapshot(BlockStore blocks, HeldPrivateData privateData) {
        StoreView view = store.view();
        long height = view.get(DEFAULT, SAVEPOINT)
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
        return new StateSnapshot(height, view, blocks, privateData);
    }

    /** Takes a block into the state, all of it or nothing. */
    public void apply(Block block, Location location, BlockTransactions transactions, StateUpdates updates) {
        try (StoreBatch batch = store.batch()) {
            put(batch, StateKeys.STATE, updates.keys());
            put(batch, StateKeys.HASHED, updates.hashes());
            updates.namespacesWithMetadata()
                    .forEach(name -> batch.put(StateKeys.METADATA, StateKeys.state(name, ""), new byte[0]));
            putHistory(batch, block.getHeader().getNumber(), transactions);
            index.add(batch, block, location, transactions.ids());
            batch.put(
                    DEFAULT,
                    SAVEPOINT,
                    new KeyBytes().number(block.getHeader().getNumber() + 1).build());
            store.write(batch, false);
        }
    }

    private static void put(StoreBatch batch, String family, NavigableMap<byte[], StateChange> changes) {
        changes.forEach((key, change) -> change.entry()
                .ifPresentOrElse(entry -> batch.put(family, key, entry.encoded()), () -> batch.delete(family, key)));
    }

    private static void putHistory(StoreBatch batch, long block, BlockTransactions transactions) {
        transactions.valid().forEach((position, transaction) -> {
            Version version = new Version(block, position);
            transaction.results().namespaces().forEach(namespace -> {
                for (KVWrite write : namespace.keys().getWritesList()) {
                    batch.put(
                            StateKeys.HISTORY,
                            StateKeys.history(namespace.namespace(), write.getKey(), version),
                            new byte[0]);
                }
            });
        });
    }

    /** SHA-256 over every key, value, metadata and version, public and hashed. */
    public String hash() {
        MessageDigest digest = Sha256.newDigest();
        try (StoreView view = store.view()) {
            for (String family : List.of(StateKeys.STATE, StateKeys.HASHED)) {
                digest(digest, view, family);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void digest(MessageDigest digest, StoreView view, String family) {
        try (StoreRange range = view.range(family, new byte[0], new byte[] {(byte) 0xFF, (byte) 0xFF})) {
            while (range.hasNext()) {
                StoreEntry entry = range.next();
                digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(entry.key().length)
                        .putInt(entry.value().length)
                        .flip());
                digest.update(entry.key());
                digest.update(entry.value());
            }
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
