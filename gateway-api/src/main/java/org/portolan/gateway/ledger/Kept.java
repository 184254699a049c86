package org.portolan.gateway.ledger;

import java.util.concurrent.CompletableFuture;

/**
 * A transaction that is endorsed, signed and durably kept: from here on it will reach the ledger.
 *
 * @param companion what was kept together with it
 * @param outcome completes when the outcome is known, and never fails
 */
public record Kept<T>(T companion, CompletableFuture<Outcome> outcome) {}
