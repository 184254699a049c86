package org.portolan.network.identity.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.msp.Pem;

class SigningKeyTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @TempDir
    Path folder;

    @RepeatedTest(8)
    void signs_with_a_low_s_that_others_can_verify() throws Exception {
        SigningKey key = SigningKey.generate();

        byte[] signature = key.sign(MESSAGE);

        assertThat(StandardDSAEncoding.INSTANCE.decode(ORDER, signature)[1]).isLessThanOrEqualTo(ORDER.shiftRight(1));
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(key.publicKey());
        verifier.update(MESSAGE);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void is_the_same_key_after_it_was_written_and_read() throws IOException {
        SigningKey key = SigningKey.generate();
        Path file = folder.resolve("keystore/priv_sk");

        key.writeTo(file);

        assertThat(SigningKey.read(file).publicKey()).isEqualTo(key.publicKey());
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refuses_a_key_on_another_curve_and_what_is_no_key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        byte[] other = Pem.encode(
                "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        Path file = Files.write(folder.resolve("other"), other);
        Path text = Files.writeString(folder.resolve("text"), "not a key");

        assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessage(file + " holds a private key that is not on the curve P-256");
        assertThatThrownBy(() -> SigningKey.read(text)).hasMessage(text + " is not a PKCS#8 private key");
    }

    @Test
    void says_nothing_of_itself() {
        assertThat(SigningKey.generate().toString()).matches(".*SigningKey@[0-9a-f]+");
    }
}
