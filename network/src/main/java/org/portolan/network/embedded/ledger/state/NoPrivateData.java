package org.portolan.network.embedded.ledger.state;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Who holds no private data: validation, which judges by hashes alone. */
public final class NoPrivateData implements HeldPrivateData {
    @Override
    public Optional<VersionedValue> get(String namespace, String collection, String key) {
        return Optional.empty();
    }

    @Override
    public StateIterator<KeyVersionedValue> range(String namespace, String collection, String start, String end) {
        return new Nothing();
    }

    @Override
    public void close() {}

    private static final class Nothing implements StateIterator<KeyVersionedValue> {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public KeyVersionedValue next() {
            throw new NoSuchElementException();
        }

        @Override
        public void close() {}
    }
}
