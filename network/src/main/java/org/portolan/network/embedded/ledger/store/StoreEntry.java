package org.portolan.network.embedded.ledger.store;

/** A key and its value as they lie on disk. */
public record StoreEntry(byte[] key, byte[] value) {}
