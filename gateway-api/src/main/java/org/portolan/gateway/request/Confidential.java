package org.portolan.gateway.request;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.digest.Salt;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** Confidential content on its way to the endorsers, with a salt drawn for it. It has no {@code toString}. */
public final class Confidential {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] canonical;
    private final Salt salt;

    private Confidential(byte[] canonical, Salt salt) {
        this.canonical = canonical;
        this.salt = salt;
    }

    /** Draws a salt for the content. */
    public static Confidential of(JsonObject content) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Confidential(
                CanonicalJson.write(content), Salt.ofHex(HexFormat.of().formatHex(bytes)));
    }

    /** Nothing confidential. */
    public static Map<String, byte[]> nothing() {
        return Map.of();
    }

    /** The transient fields of optional content. */
    public static Map<String, byte[]> of(Optional<Confidential> content) {
        return content.map(Confidential::fields).orElseGet(Confidential::nothing);
    }

    /** What binds the content to the shared ledger. */
    public Digest digest() {
        return salt.digest(canonical);
    }

    /** The salt, for names on the ledger that are derived from the content. */
    public Salt salt() {
        return salt;
    }

    /** The fields of the transient map. */
    public Map<String, byte[]> fields() {
        return Map.of("confidential", canonical, "salt", salt.hex().getBytes(StandardCharsets.US_ASCII));
    }
}
