package org.portolan.network.embedded.ledger.store;

import java.util.Optional;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/** The store as it was at one moment; later writes do not show. */
public final class StoreView implements AutoCloseable {
    private final RocksStore store;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private boolean open = true;

    StoreView(RocksStore store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    /** The value under the key in one family; a {@link StoreException} where the disk fails. */
    public Optional<byte[]> get(String family, byte[] key) {
        try {
            return Optional.ofNullable(db().get(store.family(family), options, key));
        } catch (RocksDBException e) {
            throw new StoreException("cannot read " + family + " of " + store, e);
        }
    }

    /** Keys from {@code from} (inclusive) to {@code to} (exclusive). */
    public StoreRange range(String family, byte[] from, byte[] to) {
        RocksDB db = db();
        store.retain();
        Slice end = new Slice(to);
        ReadOptions bounded = new ReadOptions().setSnapshot(snapshot).setIterateUpperBound(end);
        return new StoreRange(store, bounded, end, db.newIterator(store.family(family), bounded), from);
    }

    private RocksDB db() {
        if (!open) {
            throw new IllegalStateException("this view of " + store + " is closed");
        }
        return store.db();
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            options.close();
            store.release(snapshot);
        }
    }
}
