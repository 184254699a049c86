package org.portolan.records.ledger;

import java.util.List;
import java.util.Optional;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;

/**
 * One kind of record on the ledger, said once: where it lies and to whom it belongs. Contracts write its keys by it, and
 * gateways know its records in blocks by it. {@code docs/architecture.md} lists all kinds with their keys.
 *
 * @param <T> what all members see of a record
 */
public sealed interface RecordKind<T> permits OwnedKind, SaidKind {
    /** The chaincode under which all kinds lie; movements and alarms, which are hot, lie under one of their own. */
    String CHAINCODE = "certificate";

    /** The contract that alone writes it. */
    String contract();

    /** The first word of its keys; no two kinds have the same. */
    String word();

    /** The forms of what lies under its keys, for all and confidentially. */
    List<Shape<?>> shapes();

    /** How many names follow the word in a key. */
    int names();

    /** How changes are told to subscribers, if they are. */
    Optional<Telling> telling();

    /** Reads what lies under a key with these names, whatever rule on words counted when it was written. */
    T read(List<String> names, byte[] stored);

    /** The one member that may create and change the record, if it lies under a key under which it may lie. */
    Optional<MspId> ownerUnder(List<String> names, T record);
}
