package org.portolan.network.fabric.state;

/**
 * How far a peer's ledger goes.
 *
 * @param first the first block that it has; a peer that was joined by a snapshot lacks those before
 * @param height the number that its next block will have
 */
public record Extent(long first, long height, String lastBlockHash) {}
