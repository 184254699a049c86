package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;

/** What stands under a key: its value, its metadata in one piece, and its version. */
public record StateEntry(Version version, ByteString metadata, ByteString value) {
    /** Version, length of the metadata in 4 bytes, metadata, value. */
    public byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(Version.BYTES + Integer.BYTES + metadata.size() + value.size());
        version.encodeTo(bytes);
        bytes.putInt(metadata.size());
        metadata.copyTo(bytes);
        value.copyTo(bytes);
        return bytes.array();
    }

    /** The entry of which {@link #encoded()} made these bytes. */
    public static StateEntry decoded(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        Version version = Version.decoded(bytes);
        int size = bytes.getInt();
        ByteString metadata = ByteString.copyFrom(bytes, size);
        return new StateEntry(version, metadata, ByteString.copyFrom(bytes));
    }

    VersionedValue versionedValue() {
        return new VersionedValue(value, version);
    }

    /** All entries as one message of Fabric's, in the order given. */
    public static ByteString metadata(Collection<KVMetadataEntry> entries) {
        return KVMetadataWrite.newBuilder().addAllEntries(entries).build().toByteString();
    }

    Map<String, ByteString> metadataByName() {
        try {
            Map<String, ByteString> byName = new TreeMap<>();
            KVMetadataWrite.parseFrom(metadata)
                    .getEntriesList()
                    .forEach(entry -> byName.put(entry.getName(), entry.getValue()));
            return byName;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("metadata in the state does not parse", e);
        }
    }
}
