package org.portolan.records.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.portolan.records.shape.TextForm;

/** A SHA-256 digest in 64 lower-case hexadecimal digits. */
public record Digest(String hex) {
    /** As it stands in JSON. */
    public static final TextForm<Digest> TEXT = TextForm.of(Digest::new).patterned(HexDigits.FORM);

    public Digest {
        HexDigits.require("", hex, "must be a SHA-256 digest in 64 lower-case hexadecimal digits");
    }

    /** The digest of some bytes. */
    public static Digest of(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
