package org.portolan.gateway.owned.view;

import java.util.Optional;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;

/**
 * A record as it stands, with its confidential part where this administration holds it, and the transactions that created
 * and last changed it.
 */
public record StoredRecord<T, D>(
        OwnedKind<T, D> kind,
        T record,
        Optional<ConfidentialPart<D>> part,
        OwnedCursor cursor,
        LedgerPlace created,
        LedgerPlace changed) {

    /** What the record itself says of its life cycle. */
    public String status() {
        return kind.status().apply(record);
    }

    /** Whose it is. */
    public MspId owner() {
        return kind.owner(record);
    }

    /** What it is called among its owner's. */
    public String id() {
        return kind.id(record);
    }
}
