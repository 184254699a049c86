package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.portolan.network.embedded.ledger.store.KeyBytes;

/** How keys lie on disk: namespaces hold no zero byte, so that one ends each, and keys keep the order of their bytes. */
public final class StateKeys {
    /** The families of keys in the store. */
    public static final String STATE = "state";

    public static final String HASHED = "hashed";
    public static final String HISTORY = "history";
    public static final String METADATA = "metadata";

    private StateKeys() {}

    /** Where a key of the public state lies. */
    public static byte[] state(String namespace, String key) {
        return new KeyBytes().name(namespace).text(key).build();
    }

    /** The first key behind a range; an empty end means the end of the namespace. */
    public static byte[] end(String namespace, String end, boolean inclusive) {
        if (end.isEmpty()) {
            return KeyBytes.after(state(namespace, ""));
        }
        byte[] key = state(namespace, end);
        return inclusive ? Arrays.copyOf(key, key.length + 1) : key;
    }

    /** Where the hash of a private value lies, by the hash of its key. */
    public static byte[] hashed(String namespace, String collection, ByteString keyHash) {
        return new KeyBytes()
                .name(namespace)
                .name(collection)
                .raw(keyHash.toByteArray())
                .build();
    }

    /** The key in what {@link #state} made for this namespace. */
    public static String keyOf(String namespace, byte[] stored) {
        int prefix = namespace.getBytes(StandardCharsets.UTF_8).length + 1;
        return new String(stored, prefix, stored.length - prefix, StandardCharsets.UTF_8);
    }

    /** The key's length stands before it, so that no key's history runs into another's. */
    public static byte[] historyOf(String namespace, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new KeyBytes().name(namespace).number(bytes.length).raw(bytes).build();
    }

    /** Descending, so that the newest comes first. */
    public static byte[] history(String namespace, String key, Version version) {
        return new KeyBytes()
                .raw(historyOf(namespace, key))
                .number(Long.MAX_VALUE - version.block())
                .number(Long.MAX_VALUE - version.transaction())
                .build();
    }
}
