package org.portolan.network.embedded.ledger.state;

/** The block and the position in it of the transaction that last wrote a key. */
public record Version(long block, long transaction) {}
