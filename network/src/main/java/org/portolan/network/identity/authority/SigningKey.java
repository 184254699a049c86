package org.portolan.network.identity.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.msp.Pem;

/** A private key on the curve P-256. It leaves this class as a PKCS#8 file with mode 0600 and in no other way. */
public final class SigningKey {

    private static final ECNamedCurveParameterSpec CURVE = ECNamedCurveTable.getParameterSpec("P-256");

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new key from the platform's source of randomness. */
    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Pem.PROVIDER);
            generator.initialize(new ECGenParameterSpec("P-256"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 keys cannot be generated", e);
        }
    }

    /** The key in a PKCS#8 PEM file. */
    public static SigningKey read(Path file) throws IOException {
        PrivateKeyInfo info = Pem.read(file, PrivateKeyInfo.class, "a PKCS#8 private key");
        try {
            PrivateKey privateKey =
                    new JcaPEMKeyConverter().setProvider(Pem.PROVIDER).getPrivateKey(info);
            if (privateKey instanceof ECPrivateKey key && isOnCurve(key)) {
                return new SigningKey(privateKey, publicKeyOf(key));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds a private key that cannot be used", e);
        }
        throw new IOException(file + " holds a private key that is not on the curve P-256");
    }

    private static boolean isOnCurve(ECPrivateKey key) {
        return key.getParams().getOrder().equals(CURVE.getN());
    }

    private static PublicKey publicKeyOf(ECPrivateKey key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC", Pem.PROVIDER)
                .generatePublic(new ECPublicKeySpec(CURVE.getG().multiply(key.getS()), CURVE));
    }

    /** Writes the key as PKCS#8 PEM, readable by its owner only. */
    public void writeTo(Path file) throws IOException {
        AtomicFiles.write(file, Pem.encode("PRIVATE KEY", privateKey.getEncoded()));
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** An ECDSA signature over SHA-256 in DER, with the low S that Fabric demands. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA", Pem.PROVIDER);
            signature.initSign(privateKey);
            signature.update(message);
            return withLowS(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a P-256 key cannot sign", e);
        }
    }

    private static byte[] withLowS(byte[] signature) throws IOException {
        BigInteger order = CURVE.getN();
        BigInteger[] parts = StandardDSAEncoding.INSTANCE.decode(order, signature);
        BigInteger low = parts[1].min(order.subtract(parts[1]));
        return StandardDSAEncoding.INSTANCE.encode(order, parts[0], low);
    }
}
