package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;

/** One public write: the value that a key of a namespace has from this transaction on. */
public record StateWrite(String namespace, LedgerKey key, ByteString value) {}
