package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;

/** One result of a range query. */
public record KeyVersionedValue(String key, ByteString value, Version version) {}
