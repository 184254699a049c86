package org.portolan.network.embedded.ledger.state;

import java.util.Optional;

/** One organisation's private values at the height of a snapshot. */
public interface HeldPrivateData extends AutoCloseable {
    Optional<VersionedValue> get(String namespace, String collection, String key);

    StateIterator<KeyVersionedValue> range(String namespace, String collection, String start, String end);

    @Override
    void close();
}
