package org.portolan.gateway.ledger;

/** What became of a transaction, once that is known. */
public sealed interface Outcome {

    /** The transaction that it is of: the last one, where a request was endorsed anew. */
    String transactionId();

    /** It is valid in this block. */
    record Committed(String transactionId, long block) implements Outcome {}

    /** It stands in this block but changed nothing; the code is Fabric's validation code. */
    record Invalid(String transactionId, long block, String code) implements Outcome {}

    /** It is in no block, and the orderers take it no more; the status is theirs. */
    record NotOrdered(String transactionId, String status) implements Outcome {}
}
