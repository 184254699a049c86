package org.portolan.gateway.operation;

import java.time.Instant;
import java.util.Map;

/**
 * A request that became, or is about to become, part of a transaction.
 *
 * @param kind what was asked for, such as {@code movements}
 * @param answer what will be answered when the transaction is valid, but for its place on the ledger
 */
public record Operation(
        String id, String caller, String kind, String transactionId, Instant createdAt, Map<String, Object> answer) {

    /** Where its creator can ask about it. */
    public String address() {
        return "/api/v1/operations/" + id;
    }

    /** A word for its creator's side of the answer. */
    enum State {
        ENDORSED,
        ORDERED,
        COMMITTED,
        REFUSED
    }
}
