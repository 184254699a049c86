package org.portolan.records.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** A SHA-256 digest in 64 lower-case hexadecimal digits. */
public record Digest(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** As it stands in JSON. */
    public static final TextForm<Digest> TEXT = TextForm.of(Digest::new).patterned(HEX);

    public Digest {
        Identifier.require("", hex, HEX, "must be a SHA-256 digest in 64 lower-case hexadecimal digits");
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
