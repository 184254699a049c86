package org.portolan.network.embedded.ledger.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/** The entries of a range in the order of their keys' bytes; holds native memory until closed. */
public final class StoreRange implements Iterator<StoreEntry>, AutoCloseable {
    private final RocksStore store;
    private final ReadOptions options;
    private final Slice end;
    private final RocksIterator iterator;
    private boolean open = true;

    StoreRange(RocksStore store, ReadOptions options, Slice end, RocksIterator iterator, byte[] from) {
        this.store = store;
        this.options = options;
        this.end = end;
        this.iterator = iterator;
        iterator.seek(from);
    }

    @Override
    public boolean hasNext() {
        return open && iterator.isValid();
    }

    @Override
    public StoreEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StoreEntry entry = new StoreEntry(iterator.key(), iterator.value());
        iterator.next();
        return entry;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            iterator.close();
            options.close();
            end.close();
            store.release();
        }
    }
}
