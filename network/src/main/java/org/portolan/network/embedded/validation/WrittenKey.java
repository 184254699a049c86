package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.embedded.ledger.transaction.CollectionSet;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;

/** A key that a transaction writes, by name, or in a collection by the hash of its name. */
record WrittenKey(String namespace, String collection, ByteString key) {
    static WrittenKey of(String namespace, String key) {
        return new WrittenKey(namespace, "", ByteString.copyFromUtf8(key));
    }

    boolean isPrivate() {
        return !collection.isEmpty();
    }

    /** Values and metadata, in the order in which Fabric looks at them. */
    static List<WrittenKey> all(NamespaceSet set) {
        List<WrittenKey> keys = new ArrayList<>();
        set.keys().getWritesList().forEach(write -> keys.add(of(set.namespace(), write.getKey())));
        set.keys().getMetadataWritesList().forEach(write -> keys.add(of(set.namespace(), write.getKey())));
        for (CollectionSet collection : set.collections()) {
            collection
                    .hashes()
                    .getHashedWritesList()
                    .forEach(write -> keys.add(new WrittenKey(set.namespace(), collection.name(), write.getKeyHash())));
        }
        keys.addAll(privateMetadata(set));
        return keys;
    }

    /** Those whose metadata is written. */
    static List<WrittenKey> withMetadata(NamespaceSet set) {
        List<WrittenKey> keys = new ArrayList<>();
        set.keys().getMetadataWritesList().forEach(write -> keys.add(of(set.namespace(), write.getKey())));
        keys.addAll(privateMetadata(set));
        return keys;
    }

    private static List<WrittenKey> privateMetadata(NamespaceSet set) {
        List<WrittenKey> keys = new ArrayList<>();
        for (CollectionSet collection : set.collections()) {
            collection
                    .hashes()
                    .getMetadataWritesList()
                    .forEach(write -> keys.add(new WrittenKey(set.namespace(), collection.name(), write.getKeyHash())));
        }
        return keys;
    }
}
