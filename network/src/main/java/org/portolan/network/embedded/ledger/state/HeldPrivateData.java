package org.portolan.network.embedded.ledger.state;

import java.util.Optional;

/** One organisation's private values at the height of a snapshot. */
public interface HeldPrivateData extends AutoCloseable {
    /** Nothing where the organisation does not hold it, though the channel may have its hash. */
    Optional<VersionedValue> get(String namespace, String collection, String key);

    /** Keys from start (inclusive) to end (exclusive, or to the last key when empty) in the order of their bytes. */
    StateIterator<KeyVersionedValue> range(String namespace, String collection, String start, String end);

    @Override
    void close();
}
