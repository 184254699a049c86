package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;

/** The transaction id that a creator and a nonce determine. */
public final class TransactionIds {
    private TransactionIds() {}

    /** Lower-case hex SHA-256 of nonce and creator. */
    public static String of(ByteString nonce, ByteString creator) {
        throw new UnsupportedOperationException();
    }
}
