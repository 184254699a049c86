package org.portolan.records.ledger;

/**
 * One kind of record on the ledger, said once: where it lies and to whom it belongs. Contracts write its keys by it, and
 * gateways know its records in blocks by it. {@code docs/architecture.md} lists all kinds with their keys.
 */
public sealed interface RecordKind permits OwnedKind, SaidKind {
    /** The chaincode under which all kinds lie; movements and alarms, which are hot, lie under one of their own. */
    String CHAINCODE = "certificate";

    /** The contract that alone writes it. */
    String contract();

    /** The first word of its keys; no two kinds have the same. */
    String word();

    /** How many names follow the word in a key. */
    int names();
}
