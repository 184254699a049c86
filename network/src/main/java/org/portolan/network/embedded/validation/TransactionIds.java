package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.portolan.network.embedded.ledger.blocks.BlockHashes;

/** The transaction id that a creator and a nonce determine. */
public final class TransactionIds {
    private TransactionIds() {}

    /** Lower-case hex SHA-256 of nonce and creator. */
    public static String of(ByteString nonce, ByteString creator) {
        MessageDigest digest = BlockHashes.sha256();
        digest.update(nonce.toByteArray());
        digest.update(creator.toByteArray());
        return HexFormat.of().formatHex(digest.digest());
    }
}
