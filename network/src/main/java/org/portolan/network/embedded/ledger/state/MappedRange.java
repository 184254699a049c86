package org.portolan.network.embedded.ledger.state;

import java.util.function.Function;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.store.StoreRange;

/** A range of the store, each entry turned into what it means. */
public final class MappedRange<T> implements StateIterator<T> {
    private final StoreRange range;
    private final Function<StoreEntry, T> meaning;

    public MappedRange(StoreRange range, Function<StoreEntry, T> meaning) {
        this.range = range;
        this.meaning = meaning;
    }

    @Override
    public boolean hasNext() {
        return range.hasNext();
    }

    @Override
    public T next() {
        return meaning.apply(range.next());
    }

    @Override
    public void close() {
        range.close();
    }
}
