package org.portolan.network.embedded.ledger.state;

import com.google.protobuf.ByteString;

/** A value and the version that a read set records for it. */
public record VersionedValue(ByteString value, Version version) {}
