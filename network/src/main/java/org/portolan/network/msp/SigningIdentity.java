package org.portolan.network.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** An identity of our own that signs; the private key never leaves this type, which has no {@code toString}. */
public final class SigningIdentity {
    private final String mspId;
    private final ByteString serialized;
    private final PrivateKey key;

    private SigningIdentity(String mspId, ByteString serialized, PrivateKey key) {
        this.mspId = mspId;
        this.serialized = serialized;
        this.key = key;
    }

    /** Reads signcerts and keystore of an MSP folder. */
    public static SigningIdentity load(Path mspFolder, String mspId) {
        MspFolder folder = new MspFolder(mspFolder);
        ByteString serialized = SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(ByteString.copyFrom(folder.only("signcerts")))
                .build()
                .toByteString();
        return new SigningIdentity(
                mspId, serialized, readPrivateKey(folder.only("keystore"), mspFolder.resolve("keystore")));
    }

    public String mspId() {
        return mspId;
    }

    /** The identity as it travels in headers and endorsements. */
    public ByteString serialized() {
        return serialized;
    }

    /** Low-S ECDSA over SHA-256 of the message, DER encoded. */
    public byte[] sign(byte[] message) {
        try {
            return EcdsaSignatures.sign(key, message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key of " + mspId + " does not sign", e);
        }
    }

    private static PrivateKey readPrivateKey(byte[] pem, Path keystore) {
        try (PEMParser parser = new PEMParser(new StringReader(new String(pem, StandardCharsets.US_ASCII)))) {
            JcaPEMKeyConverter converter = EcdsaSignatures.keyConverter();
            return switch (parser.readObject()) {
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
                case null, default -> throw new IllegalArgumentException("no private key in " + keystore);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the private key in " + keystore, e);
        }
    }
}
