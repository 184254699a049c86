package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.portolan.network.fabric.update.words.CertificateInWords;
import org.portolan.network.msp.SigningIdentity;

/**
 * An administrator's consent to an update. The signature fits the update; whether the channel takes the signer for an
 * administrator is for the orderers to say.
 *
 * @param signer the common name in the signer's certificate
 */
public record UpdateSignature(String mspId, String signer, ByteString identity, ConfigSignature content) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;

    static UpdateSignature by(SigningIdentity identity, ConfigurationUpdate update) throws UpdateRefused {
        ByteString header = newHeader(identity).toByteString();
        byte[] signature = identity.sign(header.concat(update.content()).toByteArray());
        return of(
                ConfigSignature.newBuilder()
                        .setSignatureHeader(header)
                        .setSignature(ByteString.copyFrom(signature))
                        .build(),
                update);
    }

    static SignatureHeader newHeader(SigningIdentity identity) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return SignatureHeader.newBuilder()
                .setCreator(identity.serialized())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
    }

    /** Reads who signed from the signature itself, and refuses one that was made over something else. */
    static UpdateSignature of(ConfigSignature content, ConfigurationUpdate update) throws UpdateRefused {
        try {
            ByteString creator =
                    SignatureHeader.parseFrom(content.getSignatureHeader()).getCreator();
            SerializedIdentity identity = SerializedIdentity.parseFrom(creator);
            X509Certificate certificate = CertificateInWords.parse(identity.getIdBytes())
                    .orElseThrow(() -> new UpdateRefused("A signature carries no certificate of its signer"));
            String signer = CertificateInWords.name(certificate);
            if (!fits(content, update, certificate)) {
                throw new UpdateRefused("The signature of %s of %s was not made for this update; let them sign again"
                        .formatted(signer, identity.getMspid()));
            }
            return new UpdateSignature(identity.getMspid(), signer, creator, content);
        } catch (InvalidProtocolBufferException e) {
            throw new UpdateRefused("A signature is not a signature of Fabric, or only part of one", e);
        }
    }

    private static boolean fits(ConfigSignature content, ConfigurationUpdate update, X509Certificate certificate) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate);
            verifier.update(content.getSignatureHeader().toByteArray());
            verifier.update(update.content().toByteArray());
            return verifier.verify(content.getSignature().toByteArray());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
