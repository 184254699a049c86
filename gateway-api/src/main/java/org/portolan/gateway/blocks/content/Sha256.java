package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The one hash function that Fabric's blocks use. */
public final class Sha256 {

    private Sha256() {}

    /** Hashes the bytes. */
    public static ByteString of(ByteString bytes) {
        return of(List.of(bytes));
    }

    /** Hashes the concatenation without building it: a block's data may be many megabytes. */
    public static ByteString of(List<ByteString> parts) {
        var digest = newDigest();
        parts.forEach(part -> digest.update(part.asReadOnlyByteBuffer()));
        return ByteString.copyFrom(digest.digest());
    }

    /** Starts a digest for content that comes bit by bit. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
