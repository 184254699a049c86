package org.portolan.records.digest;

import java.util.HexFormat;

/**
 * 32 random bytes that travel with a confidential record and keep its digest from being guessed.
 *
 * <p>The same content under another salt has another digest, so the ledger does not tell that two records are alike.
 * Drawing the bytes is the caller's task: nothing here knows a source of randomness. It has no {@code toString}.
 */
public final class Salt {
    private final String hex;

    private Salt(String hex) {
        this.hex = hex;
    }

    /** Reads 64 lower-case hexadecimal digits. */
    public static Salt ofHex(String hex) {
        return new Salt(HexDigits.require("salt", hex, "must be 32 bytes in 64 lower-case hexadecimal digits"));
    }

    /** The digest of the salt followed by the content. */
    public Digest digest(byte[] canonical) {
        return Digest.of(HexFormat.of().parseHex(hex), canonical);
    }

    /** The digits, for the private store and the transient map only. */
    public String hex() {
        return hex;
    }
}
