package org.portolan.gateway.subscription.signature;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a sender and a receiver share, of 24 to 64 bytes. It has no text form of its own, so that none comes
 * into a log: {@link #reveal()} is for the one answer that hands it over.
 */
public final class SharedSecret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int NEW = 32;

    private final byte[] bytes;

    private SharedSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh one. */
    public static SharedSecret generate(SecureRandom random) {
        var bytes = new byte[NEW];
        random.nextBytes(bytes);
        return new SharedSecret(bytes);
    }

    /** One of these bytes; nothing if they are too few or too many. */
    public static Optional<SharedSecret> of(byte[] bytes) {
        return bytes.length < SHORTEST || bytes.length > LONGEST
                ? Optional.empty()
                : Optional.of(new SharedSecret(bytes.clone()));
    }

    /** Reads Base64, with or without the prefix {@code whsec_}; nothing if it has fewer bytes, or too few or too many. */
    public static Optional<SharedSecret> parse(String text, int shortest) {
        try {
            return of(Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text))
                    .filter(secret -> secret.bytes.length >= shortest);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The written form by Standard Webhooks: {@code whsec_} and Base64. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** HMAC with SHA-256 over the parts, one after the other. */
    byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
