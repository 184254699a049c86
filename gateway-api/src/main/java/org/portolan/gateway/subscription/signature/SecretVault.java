package org.portolan.gateway.subscription.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.file.PrivateFiles;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets before they go into the database (AES-256-GCM), each bound to its owner, with a key that lies in a
 * file of the gateway's data folder: who has only a dump of the database has no secrets.
 */
@Component
public final class SecretVault {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretVault(GatewaySettings settings) {
        this.key = new SecretKeySpec(key(settings.data().resolve("subscription-secrets.key")), "AES");
    }

    /** Encrypts a secret for the owner with this id. */
    public String seal(String owner, SharedSecret secret) {
        return sealBytes(owner, secret.bytes());
    }

    /** The same for a secret of any form. */
    public String sealBytes(String owner, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A secret could not be encrypted", failed);
        }
    }

    /** The secret again; nothing if it was sealed with another key or for another owner. */
    public Optional<SharedSecret> open(String owner, String sealed) {
        return openBytes(owner, sealed).flatMap(SharedSecret::of);
    }

    /** The same for a secret of any form. */
    public Optional<byte[]> openBytes(String owner, String sealed) {
        var whole = Base64.getDecoder().decode(sealed);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, owner, Arrays.copyOf(whole, NONCE_BYTES));
            return Optional.of(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("The file " + file + " does not hold a key of 32 bytes");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key in " + file + " cannot be read or made", unreadable);
        }
    }

    private void create(Path file) throws IOException {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var draft = PrivateFiles.createTemporary(PrivateFiles.folderOf(file), "subscription-secrets", ".new");
        Files.write(draft, fresh, StandardOpenOption.SYNC);
        try {
            // A link never replaces what is there, and the file is whole when it appears.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException made) {
            // Another start was faster; its key counts.
        } finally {
            Files.delete(draft);
        }
    }
}
