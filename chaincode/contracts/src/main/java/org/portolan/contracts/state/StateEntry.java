package org.portolan.contracts.state;

/** A key of the channel's state with its value as stored. */
public record StateEntry(LedgerKey key, byte[] value) {}
