package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;

/**
 * One private write whose key and value have the hashes that the block carries for them; a peer cannot slip in another
 * content.
 */
public record PrivateWrite(String namespace, String collection, LedgerKey key, ByteString value) {}
