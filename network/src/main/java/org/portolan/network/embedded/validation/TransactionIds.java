package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.List;
import org.portolan.network.hash.Sha256;

/** The transaction id that a creator and a nonce determine. */
public final class TransactionIds {
    private TransactionIds() {}

    /** Lower-case hex SHA-256 of nonce and creator. */
    public static String of(ByteString nonce, ByteString creator) {
        return HexFormat.of().formatHex(Sha256.of(List.of(nonce, creator)).toByteArray());
    }
}
