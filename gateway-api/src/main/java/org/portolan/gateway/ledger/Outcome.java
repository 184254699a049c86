package org.portolan.gateway.ledger;

/** What became of a transaction, once that is known. */
public sealed interface Outcome {

    /** It is valid in this block. */
    record Committed(long block) implements Outcome {}

    /** It stands in this block but changed nothing; the code is Fabric's validation code. */
    record Invalid(long block, String code) implements Outcome {}
}
