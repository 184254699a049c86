package org.portolan.network.embedded.ledger.privatedata;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.portolan.network.embedded.ledger.state.HeldPrivateData;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.RocksStore;
import org.portolan.network.embedded.ledger.store.StoreBatch;
import org.portolan.network.embedded.ledger.store.StoreRange;
import org.portolan.network.embedded.ledger.store.StoreView;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;

/** One organisation's private data in a folder of its own; nobody else's ever comes into it. */
public final class PrivateStore implements AutoCloseable {
    private final RocksStore store;

    private PrivateStore(RocksStore store) {
        this.store = store;
    }

    /** Opens what the folder holds, and makes it where there is none; one opener at a time. */
    public static PrivateStore open(Path directory) {
        return new PrivateStore(RocksStore.open(directory, PrivateKeys.FAMILIES));
    }

    /** How many blocks have been taken in. */
    public long height() {
        return store.get(PrivateKeys.DEFAULT, PrivateKeys.SAVEPOINT)
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElse(0L);
    }

    /** Keeps an endorsed private set until its transaction is in a block, or until so many blocks came without it. */
    public void keep(String transactionId, String namespace, String collection, ByteString set) {
        byte[] key = PrivateKeys.waiting(transactionId, namespace, collection, PrivateKeys.hash(set));
        try (StoreBatch batch = store.batch()) {
            batch.put(PrivateKeys.WAITING, key, set.toByteArray());
            batch.put(PrivateKeys.RECEIVED, PrivateKeys.received(height(), key), new byte[0]);
            store.write(batch, true);
        }
    }

    /** Takes a block's private data out of what waits for it; {@code holds} says which collections are ours. */
    public void apply(long block, BlockTransactions transactions, BiPredicate<String, String> holds) {
        try (StoreView view = store.view();
                StoreBatch batch = store.batch()) {
            Overlay overlay = new Overlay(view);
            PrivateBlock writer = new PrivateBlock(overlay, block, holds);
            transactions.valid().forEach(writer::take);
            writer.forgetWaiting(transactions.ids());
            writer.forgetExpired();
            boolean durable = overlay.changed(PrivateKeys.SETS);
            overlay.put(
                    PrivateKeys.DEFAULT,
                    PrivateKeys.SAVEPOINT,
                    new KeyBytes().number(block + 1).build());
            overlay.flushTo(batch);
            store.write(batch, durable);
        }
    }

    /** As of now; later commits do not show, and whoever takes it closes it. */
    public HeldPrivateData view() {
        return new PrivateView(store.view());
    }

    /** The private sets of a block, by the transaction's position in it. */
    public Map<Long, TxPvtReadWriteSet> ofBlock(long block) {
        byte[] prefix = new KeyBytes().number(block).build();
        PrivateSets sets = new PrivateSets();
        try (StoreView view = store.view();
                StoreRange range = view.range(PrivateKeys.SETS, prefix, KeyBytes.after(prefix))) {
            range.forEachRemaining(entry -> sets.add(SetPlace.decoded(entry.key()), entry.value()));
        }
        return sets.byTransaction();
    }

    /** Sets that a block named and that never came. */
    public List<SetPlace> missing() {
        List<SetPlace> missing = new ArrayList<>();
        try (StoreView view = store.view();
                StoreRange range = view.range(PrivateKeys.MISSING, new byte[0], PrivateKeys.END)) {
            range.forEachRemaining(entry -> missing.add(SetPlace.decoded(entry.key())));
        }
        return missing;
    }

    @Override
    public void close() {
        store.close();
    }
}
