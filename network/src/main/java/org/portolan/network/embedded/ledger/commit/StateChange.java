package org.portolan.network.embedded.ledger.commit;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.Version;

/** A key's next entry, or none where a transaction deletes the key. */
record StateChange(Version version, Optional<StateEntry> entry) {
    static StateChange deletion(Version version) {
        return new StateChange(version, Optional.empty());
    }

    static StateChange put(Version version, ByteString metadata, ByteString value) {
        return new StateChange(version, Optional.of(new StateEntry(version, metadata, value)));
    }
}
