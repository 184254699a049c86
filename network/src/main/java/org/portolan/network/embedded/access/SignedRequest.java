package org.portolan.network.embedded.access;

import com.google.protobuf.ByteString;

/** What a client has signed, who it says it is, and its signature. */
public record SignedRequest(ByteString content, ByteString identity, ByteString signature) {}
