package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;

/** State at one height as one organisation's peer sees it; later blocks do not change it. */
public final class StateSnapshot implements AutoCloseable {
    StateSnapshot() {}

    /** How many blocks it includes. */
    public long height() {
        throw new UnsupportedOperationException();
    }

    public Optional<VersionedValue> get(String namespace, String key) {
        throw new UnsupportedOperationException();
    }

    /** Keys from start (inclusive) to end (exclusive, or to the last key when empty) in the order of their bytes. */
    public StateIterator<KeyVersionedValue> range(String namespace, String start, String end) {
        throw new UnsupportedOperationException();
    }

    /** Metadata by name, such as VALIDATION_PARAMETER; empty when there is none. */
    public Map<String, ByteString> metadata(String namespace, String key) {
        throw new UnsupportedOperationException();
    }

    /** The hash of a private value by the SHA-256 of its key. */
    public Optional<VersionedValue> privateHash(String namespace, String collection, ByteString keyHash) {
        throw new UnsupportedOperationException();
    }

    public Map<String, ByteString> privateMetadata(String namespace, String collection, ByteString keyHash) {
        throw new UnsupportedOperationException();
    }

    /** Throws {@link MissingPrivateDataException} where the channel has a hash of a version that is not held here. */
    public Optional<VersionedValue> privateValue(String namespace, String collection, String key) {
        throw new UnsupportedOperationException();
    }

    public StateIterator<KeyVersionedValue> privateRange(
            String namespace, String collection, String start, String end) {
        throw new UnsupportedOperationException();
    }

    /** Every valid write of the key, newest first, as Fabric gives them. */
    public StateIterator<KeyModification> history(String namespace, String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
