package org.portolan.network.msp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** ECDSA over SHA-256 in the one form of its two that Fabric accepts: the lower S. */
final class EcdsaSignatures {
    private static final String ALGORITHM = "SHA256withECDSA";

    private EcdsaSignatures() {}

    /** Bouncy Castle would convert a foreign key again for each signature, which costs more than the signature. */
    static PublicKey prepared(PublicKey key) throws RefusedIdentity {
        try {
            return KeyFactory.getInstance("EC", Pem.PROVIDER).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new RefusedIdentity("certificate carries no elliptic curve key", e);
        }
    }

    /** As {@link #prepared(PublicKey)}, for signing. */
    static JcaPEMKeyConverter keyConverter() {
        return new JcaPEMKeyConverter().setProvider(Pem.PROVIDER);
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            if (!(key instanceof ECKey curve) || s(signature).compareTo(halfOrder(curve)) > 0) {
                return false;
            }
            Signature verifier = Signature.getInstance(ALGORITHM, Pem.PROVIDER);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // Whatever foreign bytes make the parser stumble over is no signature.
            return false;
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ALGORITHM, Pem.PROVIDER);
        signer.initSign(key);
        signer.update(message);
        return lowerS(signer.sign(), (ECKey) key);
    }

    private static byte[] lowerS(byte[] signature, ECKey curve) throws GeneralSecurityException {
        try {
            ASN1Sequence parts = ASN1Sequence.getInstance(signature);
            BigInteger s = s(signature);
            if (s.compareTo(halfOrder(curve)) <= 0) {
                return signature;
            }
            BigInteger lower = curve.getParams().getOrder().subtract(s);
            return new DERSequence(
                            new ASN1Integer[] {ASN1Integer.getInstance(parts.getObjectAt(0)), new ASN1Integer(lower)})
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new GeneralSecurityException("own signature is not DER", e);
        }
    }

    private static BigInteger s(byte[] signature) throws IOException {
        if (!(ASN1Primitive.fromByteArray(signature) instanceof ASN1Sequence parts) || parts.size() != 2) {
            throw new IOException("a signature is a sequence of two numbers");
        }
        return ASN1Integer.getInstance(parts.getObjectAt(1)).getPositiveValue();
    }

    private static BigInteger halfOrder(ECKey curve) {
        return curve.getParams().getOrder().shiftRight(1);
    }
}
