package org.portolan.network.embedded.ledger.commit;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.portolan.network.embedded.ledger.state.StateKeys;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.hash.Sha256;

/** Fabric's commit hash: over a block's flags, what the block changes, and the commit hash before it. */
public final class CommitHash {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    private CommitHash() {}

    /** Equal to what a peer of Fabric computes for the same block; 32 bytes. */
    public static ByteString of(ByteString flags, StateUpdates updates, ByteString previous) {
        try {
            return new CommitHash().hash(flags, updates, previous);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not take a commit hash", e);
        }
    }

    private ByteString hash(ByteString flags, StateUpdates updates, ByteString previous) throws IOException {
        out.writeUInt32NoTag(flags.size());
        out.writeRawBytes(flags);
        TreeSet<String> namespaces = new TreeSet<>();
        updates.keys().keySet().forEach(key -> namespaces.add(name(key, 0)));
        updates.hashes().keySet().forEach(key -> namespaces.add(name(key, 0)));
        for (String namespace : namespaces) {
            write(namespace, updates);
        }
        out.writeRawBytes(previous);
        out.flush();
        return Sha256.of(ByteString.copyFrom(bytes.toByteArray()));
    }

    /** The name of a namespace, and of a collection, stands only at the first of its keys. */
    private void write(String namespace, StateUpdates updates) throws IOException {
        String named = namespace;
        int prefix = namespace.getBytes(StandardCharsets.UTF_8).length + 1;
        for (Map.Entry<byte[], StateChange> change :
                of(namespace, updates.keys()).entrySet()) {
            write(named, "", Arrays.copyOfRange(change.getKey(), prefix, change.getKey().length), change.getValue());
            named = "";
        }
        String collection = "";
        for (Map.Entry<byte[], StateChange> change :
                of(namespace, updates.hashes()).entrySet()) {
            byte[] key = change.getKey();
            String in = name(key, prefix);
            int start = prefix + in.getBytes(StandardCharsets.UTF_8).length + 1;
            write(
                    named,
                    in.equals(collection) ? "" : in,
                    Arrays.copyOfRange(key, start, key.length),
                    change.getValue());
            named = "";
            collection = in;
        }
    }

    private static NavigableMap<byte[], StateChange> of(String namespace, NavigableMap<byte[], StateChange> changes) {
        byte[] prefix = StateKeys.state(namespace, "");
        return changes.subMap(prefix, true, KeyBytes.after(prefix), false);
    }

    private void write(String namespace, String collection, byte[] key, StateChange change) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        CodedOutputStream fields = CodedOutputStream.newInstance(message);
        if (!namespace.isEmpty()) {
            fields.writeString(1, namespace);
        }
        if (!collection.isEmpty()) {
            fields.writeString(2, collection);
        }
        if (key.length > 0) {
            fields.writeByteArray(3, key);
        }
        if (change.entry().isEmpty()) {
            fields.writeBool(4, true);
        } else {
            fields.writeBytes(5, change.entry().get().value());
        }
        fields.writeByteArray(6, height(change.version()));
        fields.flush();
        out.writeByteArray(1, message.toByteArray());
    }

    private static byte[] height(Version version) {
        return new KeyBytes()
                .raw(ordered(version.block()))
                .raw(ordered(version.transaction()))
                .build();
    }

    /** The number of significant bytes, then these bytes. */
    private static byte[] ordered(long number) {
        int size = (Long.SIZE - Long.numberOfLeadingZeros(number) + 7) / 8;
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return new KeyBytes()
                .raw(new byte[] {(byte) size})
                .raw(Arrays.copyOfRange(all, Long.BYTES - size, Long.BYTES))
                .build();
    }

    private static String name(byte[] key, int from) {
        int end = from;
        while (key[end] != 0) {
            end++;
        }
        return new String(key, from, end - from, StandardCharsets.UTF_8);
    }
}
