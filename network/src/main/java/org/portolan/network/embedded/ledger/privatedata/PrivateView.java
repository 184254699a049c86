package org.portolan.network.embedded.ledger.privatedata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.portolan.network.embedded.ledger.state.HeldPrivateData;
import org.portolan.network.embedded.ledger.state.KeyVersionedValue;
import org.portolan.network.embedded.ledger.state.MappedRange;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.StateIterator;
import org.portolan.network.embedded.ledger.state.VersionedValue;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.store.StoreView;

/** The private values of one organisation as of one height. */
record PrivateView(StoreView view) implements HeldPrivateData {
    @Override
    public Optional<VersionedValue> get(String namespace, String collection, String key) {
        return view.get(PrivateKeys.VALUES, PrivateKeys.value(namespace, collection, key))
                .map(StateEntry::decoded)
                .map(entry -> new VersionedValue(entry.value(), entry.version()));
    }

    @Override
    public StateIterator<KeyVersionedValue> range(String namespace, String collection, String start, String end) {
        byte[] prefix = PrivateKeys.value(namespace, collection, "");
        byte[] from = PrivateKeys.value(namespace, collection, start);
        byte[] to = end.isEmpty() ? KeyBytes.after(prefix) : PrivateKeys.value(namespace, collection, end);
        return new MappedRange<>(view.range(PrivateKeys.VALUES, from, to), entry -> result(prefix.length, entry));
    }

    private static KeyVersionedValue result(int prefix, StoreEntry stored) {
        String key = new String(stored.key(), prefix, stored.key().length - prefix, StandardCharsets.UTF_8);
        StateEntry entry = StateEntry.decoded(stored.value());
        return new KeyVersionedValue(key, entry.value(), entry.version());
    }

    @Override
    public void close() {
        view.close();
    }
}
