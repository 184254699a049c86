package org.portolan.gateway.ledger.kept;

/**
 * Whoever keeps ids of transactions beside the ledger's own. It is told within the database transaction that keeps the
 * next attempt, so that both are kept or neither is.
 */
public interface SuccessorTaker {

    /** Another transaction stands from now on where this one came to nothing. */
    void succeeded(String transactionId, String successor);
}
