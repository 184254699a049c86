package org.portolan.network.hash;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over protobuf's byte strings, the only hash that Fabric's blocks and transactions carry. */
public final class Sha256 {
    private Sha256() {}

    /** The hash of what the parts make when they are put together. */
    public static ByteString of(Iterable<ByteString> parts) {
        MessageDigest digest = newDigest();
        for (ByteString part : parts) {
            part.asReadOnlyByteBufferList().forEach(digest::update);
        }
        return ByteString.copyFrom(digest.digest());
    }

    /** The 32 bytes of its hash. */
    public static ByteString of(ByteString content) {
        return of(List.of(content));
    }

    /** The hash of its bytes in UTF-8. */
    public static ByteString of(String text) {
        return of(ByteString.copyFromUtf8(text));
    }

    /** For content that comes piece by piece. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
