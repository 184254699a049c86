package org.portolan.gateway.ledger;

import java.util.concurrent.CompletableFuture;

/**
 * A transaction that is endorsed, signed and durably kept: from here on it will reach the ledger.
 *
 * @param result what the contract answered, as it will be on the ledger if the transaction is valid
 * @param outcome completes when the outcome is known, and never fails
 */
public record Kept(String transactionId, byte[] result, CompletableFuture<Outcome> outcome) {}
