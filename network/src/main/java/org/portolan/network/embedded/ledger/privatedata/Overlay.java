package org.portolan.network.embedded.ledger.privatedata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.StoreBatch;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.store.StoreRange;
import org.portolan.network.embedded.ledger.store.StoreView;

/** The store with a block's changes on top, so that a later transaction of the block sees those of an earlier one. */
final class Overlay {
    private final StoreView view;
    private final Map<String, NavigableMap<byte[], Optional<byte[]>>> changes = new TreeMap<>();

    Overlay(StoreView view) {
        this.view = view;
    }

    private NavigableMap<byte[], Optional<byte[]>> of(String family) {
        return changes.computeIfAbsent(family, ignored -> new TreeMap<>(Arrays::compareUnsigned));
    }

    Optional<byte[]> get(String family, byte[] key) {
        Optional<byte[]> change = of(family).get(key);
        return change == null ? view.get(family, key) : change;
    }

    void put(String family, byte[] key, byte[] value) {
        of(family).put(key, Optional.of(value));
    }

    void delete(String family, byte[] key) {
        of(family).put(key, Optional.empty());
    }

    boolean changed(String family) {
        return !of(family).isEmpty();
    }

    /** Every entry from {@code from} to {@code to} (exclusive), as it will be. */
    List<StoreEntry> range(String family, byte[] from, byte[] to) {
        NavigableMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
        try (StoreRange range = view.range(family, from, to)) {
            range.forEachRemaining(entry -> entries.put(entry.key(), entry.value()));
        }
        of(family).subMap(from, to).forEach((key, change) -> {
            entries.remove(key);
            change.ifPresent(value -> entries.put(key, value));
        });
        List<StoreEntry> result = new ArrayList<>();
        entries.forEach((key, value) -> result.add(new StoreEntry(key, value)));
        return result;
    }

    /** Whether the store, without the changes, has any entry. */
    boolean any(String family) {
        try (StoreRange range = view.range(family, new byte[0], PrivateKeys.END)) {
            return range.hasNext();
        }
    }

    List<StoreEntry> withPrefix(String family, byte[] prefix) {
        return range(family, prefix, KeyBytes.after(prefix));
    }

    void flushTo(StoreBatch batch) {
        changes.forEach((family, entries) -> entries.forEach((key, change) ->
                change.ifPresentOrElse(value -> batch.put(family, key, value), () -> batch.delete(family, key))));
    }
}
