package org.portolan.network.embedded.ledger.privatedata;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.hash.Sha256;

/** How an organisation's private data lies on disk. */
final class PrivateKeys {
    static final String DEFAULT = "default";
    static final String WAITING = "waiting";
    static final String RECEIVED = "received";
    static final String VALUES = "values";
    static final String SETS = "sets";
    static final String NAMES = "names";
    static final String MISSING = "missing";
    static final List<String> FAMILIES = List.of(WAITING, RECEIVED, VALUES, SETS, NAMES, MISSING);

    static final byte[] SAVEPOINT = "savepoint".getBytes(StandardCharsets.UTF_8);
    static final byte[] END = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    private PrivateKeys() {}

    static byte[] hash(ByteString content) {
        return Sha256.of(content).toByteArray();
    }

    /** Two endorsers may send different sets for one transaction; its block says by the hash which one counts. */
    static byte[] waiting(String transactionId, String namespace, String collection, byte[] setHash) {
        return new KeyBytes()
                .name(transactionId)
                .name(namespace)
                .name(collection)
                .raw(setHash)
                .build();
    }

    static byte[] received(long height, byte[] waiting) {
        return new KeyBytes().number(height).raw(waiting).build();
    }

    static byte[] value(String namespace, String collection, String key) {
        return new KeyBytes().name(namespace).name(collection).text(key).build();
    }

    /** Under the hash of a private key: its name, once for each set that wrote it. */
    static byte[] names(String namespace, String collection, ByteString keyHash) {
        return new KeyBytes()
                .name(namespace)
                .name(collection)
                .raw(keyHash.toByteArray())
                .build();
    }

    static byte[] name(SetPlace place, ByteString keyHash) {
        return new KeyBytes()
                .raw(names(place.namespace(), place.collection(), keyHash))
                .number(place.block())
                .number(place.transaction())
                .build();
    }
}
