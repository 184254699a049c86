package org.portolan.gateway.ledger.connection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.portolan.records.member.MspId;

/** A user's certificate and a signer that holds its private key. It has no {@code toString}. */
final class SigningUser {

    private static final int DIGEST_BYTES = 32;

    private final X509Identity identity;
    private final Signer signer;

    private SigningUser(X509Identity identity, Signer signer) {
        this.identity = identity;
        this.signer = signer;
    }

    /** Reads {@code msp/signcerts} and {@code msp/keystore} below the user's folder. */
    static SigningUser load(MspId organisation, Path folder) {
        try {
            X509Certificate certificate = certificate(onlyFile(folder.resolve("msp/signcerts")));
            return new SigningUser(
                    new X509Identity(organisation.id(), certificate), signer(onlyFile(folder.resolve("msp/keystore"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing identity in " + folder + " cannot be read", unreadable);
        } catch (CertificateException | InvalidKeyException broken) {
            throw new IllegalStateException("The signing identity in " + folder + " is not valid", broken);
        }
    }

    X509Identity identity() {
        return identity;
    }

    Signer signer() {
        return signer;
    }

    boolean validAt(Instant time) {
        X509Certificate certificate = identity.getCertificate();
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && time.isBefore(certificate.getNotAfter().toInstant());
    }

    /** Whether the key belongs to the certificate. */
    boolean isWhole() {
        try {
            byte[] digest = new byte[DIGEST_BYTES];
            Signature check = Signature.getInstance("NONEwithECDSA");
            check.initVerify(identity.getCertificate());
            check.update(digest);
            return check.verify(signer.sign(digest));
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (Reader pem = Files.newBufferedReader(file)) {
            return Identities.readX509Certificate(pem);
        }
    }

    /** The one place at which the gateway reads a private key. */
    private static Signer signer(Path file) throws IOException, InvalidKeyException {
        try (Reader pem = Files.newBufferedReader(file)) {
            return Signers.newPrivateKeySigner(Identities.readPrivateKey(pem));
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            if (found.size() != 1) {
                throw new IOException(folder + " must hold exactly one file, not " + found.size());
            }
            return found.getFirst();
        }
    }
}
