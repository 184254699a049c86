package org.portolan.contracts.state;

import java.util.List;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.portolan.records.ledger.RecordKind;

/** A composite key of the channel's state: what kind of record, and the words that name it among its kind. */
public record LedgerKey(String kind, List<String> names) {
    public LedgerKey {
        names = List.copyOf(names);
    }

    /** Names in the order in which records are listed by the first of them. */
    public static LedgerKey of(String kind, String... names) {
        return new LedgerKey(kind, List.of(names));
    }

    /** The key of a record of this kind, or the beginning of the keys of several. */
    public static LedgerKey of(RecordKind<?> kind, List<String> names) {
        return new LedgerKey(kind.word(), names);
    }

    static LedgerKey parse(String key) {
        CompositeKey composite = CompositeKey.parseCompositeKey(key);
        return new LedgerKey(composite.getObjectType(), composite.getAttributes());
    }

    CompositeKey composite() {
        return new CompositeKey(kind, names);
    }

    String text() {
        return composite().toString();
    }
}
