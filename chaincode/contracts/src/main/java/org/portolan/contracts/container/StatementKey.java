package org.portolan.contracts.container;

import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.ConflictId;
import org.portolan.records.digest.Digest;

/** Where a statement lies: by container, conflict, and the digest of what it says. */
final class StatementKey {
    private static final String KIND = "conflictStatement";

    private StatementKey() {}

    static LedgerKey of(ContainerNumber container, ConflictId conflict, Digest statement) {
        return LedgerKey.of(KIND, container.toString(), conflict.hex(), statement.hex());
    }
}
