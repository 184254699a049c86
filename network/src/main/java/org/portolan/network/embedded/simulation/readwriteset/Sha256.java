package org.portolan.network.embedded.simulation.readwriteset;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over protobuf's byte strings, the only hash that a read-write set carries. */
public final class Sha256 {
    private Sha256() {}

    public static ByteString of(ByteString content) {
        MessageDigest digest = newDigest();
        content.asReadOnlyByteBufferList().forEach(digest::update);
        return ByteString.copyFrom(digest.digest());
    }

    public static ByteString of(String text) {
        return of(ByteString.copyFromUtf8(text));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
