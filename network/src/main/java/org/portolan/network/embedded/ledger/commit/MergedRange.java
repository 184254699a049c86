package org.portolan.network.embedded.ledger.commit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.StateIterator;
import org.portolan.network.embedded.ledger.state.StateKeys;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.store.StoreRange;

/** The keys and versions of a range: the state's, overlaid with a block's changes. */
public final class MergedRange implements StateIterator<MergedRange.VersionedKey> {
    private final String namespace;
    private final StoreRange stored;
    private final Iterator<Map.Entry<byte[], StateChange>> changes;
    private Optional<StoreEntry> nextStored;
    private Optional<Map.Entry<byte[], StateChange>> nextChange;
    private Optional<VersionedKey> next;

    MergedRange(String namespace, StoreRange stored, Iterator<Map.Entry<byte[], StateChange>> changes) {
        this.namespace = namespace;
        this.stored = stored;
        this.changes = changes;
        this.nextStored = step(stored);
        this.nextChange = step(changes);
        this.next = advance();
    }

    private static <T> Optional<T> step(Iterator<T> iterator) {
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    private Optional<VersionedKey> advance() {
        while (nextStored.isPresent() || nextChange.isPresent()) {
            int order = order();
            if (order < 0) {
                StoreEntry entry = nextStored.orElseThrow();
                nextStored = step(stored);
                return Optional.of(
                        key(entry.key(), StateEntry.decoded(entry.value()).version()));
            }
            if (order == 0) {
                nextStored = step(stored);
            }
            Map.Entry<byte[], StateChange> change = nextChange.orElseThrow();
            nextChange = step(changes);
            if (change.getValue().entry().isPresent()) {
                return Optional.of(key(change.getKey(), change.getValue().version()));
            }
        }
        return Optional.empty();
    }

    private int order() {
        if (nextChange.isEmpty()) {
            return -1;
        }
        return nextStored
                .map(entry -> Arrays.compareUnsigned(
                        entry.key(), nextChange.orElseThrow().getKey()))
                .orElse(1);
    }

    private VersionedKey key(byte[] stored, Version version) {
        return new VersionedKey(StateKeys.keyOf(namespace, stored), version);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public VersionedKey next() {
        VersionedKey result = next.orElseThrow(NoSuchElementException::new);
        next = advance();
        return result;
    }

    @Override
    public void close() {
        stored.close();
    }

    /** A key and the version that a read set would record. */
    public record VersionedKey(String key, Version version) {}
}
