package org.portolan.network.embedded.ledger.store;

import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Writes that take effect together or not at all. */
public final class StoreBatch implements AutoCloseable {
    private final RocksStore store;
    private final WriteBatch batch = new WriteBatch();

    StoreBatch(RocksStore store) {
        this.store = store;
    }

    /** Replaces what stands under the key, once the batch is written. */
    public void put(String family, byte[] key, byte[] value) {
        try {
            batch.put(store.family(family), key, value);
        } catch (RocksDBException e) {
            throw new StoreException("cannot collect a write to " + family + " of " + store, e);
        }
    }

    /** Does nothing where there is no such key. */
    public void delete(String family, byte[] key) {
        try {
            batch.delete(store.family(family), key);
        } catch (RocksDBException e) {
            throw new StoreException("cannot collect a deletion in " + family + " of " + store, e);
        }
    }

    WriteBatch writes() {
        return batch;
    }

    @Override
    public void close() {
        batch.close();
    }
}
