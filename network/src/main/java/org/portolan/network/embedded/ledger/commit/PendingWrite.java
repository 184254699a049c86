package org.portolan.network.embedded.ledger.commit;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.hash.Sha256;

/** What one transaction does to one key, value and metadata together, before it is known what stood there. */
final class PendingWrite {
    private static final ByteString HASH_OF_NOTHING = Sha256.of(ByteString.EMPTY);

    private boolean deleted;
    private Optional<ByteString> value = Optional.empty();
    private Optional<ByteString> metadata = Optional.empty();

    static boolean deletes(KVWriteHash write) {
        return write.getIsDelete()
                || write.getValueHash().isEmpty()
                || write.getValueHash().equals(HASH_OF_NOTHING);
    }

    void value(boolean deletes, ByteString written) {
        if (deletes) {
            deleted = true;
        } else {
            value = Optional.of(written);
        }
    }

    void metadata(List<KVMetadataEntry> entries) {
        metadata = Optional.of(entries.isEmpty() ? ByteString.EMPTY : StateEntry.metadata(entries));
    }

    /** What is not written stays as it was; metadata alone for a key that does not exist does nothing. */
    void settle(
            Map<byte[], StateChange> changes,
            byte[] key,
            Version version,
            boolean mayHaveMetadata,
            Supplier<Optional<StateEntry>> before) {
        if (deleted) {
            changes.put(key, StateChange.deletion(version));
            return;
        }
        if (value.isPresent() && metadata.isPresent()) {
            changes.put(key, StateChange.put(version, metadata.get(), value.get()));
            return;
        }
        StateChange earlier = changes.get(key);
        boolean irrelevant = value.isPresent() && !mayHaveMetadata;
        Optional<StateEntry> stored = earlier != null || irrelevant ? Optional.empty() : before.get();
        Optional<StateEntry> latest = earlier == null ? stored : earlier.entry();
        ByteString known = latest.map(StateEntry::metadata).orElse(ByteString.EMPTY);
        value.or(() -> latest.map(StateEntry::value))
                .ifPresent(next -> changes.put(key, StateChange.put(version, metadata.orElse(known), next)));
    }
}
