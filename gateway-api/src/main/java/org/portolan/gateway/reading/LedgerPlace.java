package org.portolan.gateway.reading;

import io.swagger.v3.oas.annotations.media.Schema;

/** A transaction as proof: its block, its place in the block, its id, and the time its creator signed. */
@Schema(description = "The transaction that proves a statement.")
public record LedgerPlace(long block, int transaction, String transactionId, String ledgerTime) {}
