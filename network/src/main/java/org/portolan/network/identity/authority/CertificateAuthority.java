package org.portolan.network.identity.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.portolan.network.file.AtomicFiles;

/**
 * An authority kept in a folder: its key, its certificate, every certificate it issued, and what it revoked. A folder
 * without the key belongs to an authority kept elsewhere: its certificate is used, and it issues nothing here.
 */
public final class CertificateAuthority {

    private final Path folder;
    private final X509Certificate certificate;
    private final Clock clock;

    private CertificateAuthority(Path folder, X509Certificate certificate, Clock clock) {
        this.folder = folder;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** The authority in the folder, made first if the folder has none. */
    public static CertificateAuthority openOrCreate(Path folder, Subject subject, Clock clock) throws IOException {
        if (!Files.exists(certificateFile(folder))) {
            SigningKey key = Files.exists(keyFile(folder)) ? SigningKey.read(keyFile(folder)) : newKey(folder);
            NewCertificate draft =
                    new NewCertificate(subject, CertificateProfile.authority(), key.publicKey(), clock.instant());
            Certificates.write(certificateFile(folder), draft.selfSigned(key));
        }
        return open(folder, clock);
    }

    /** The authority that the folder must already hold. */
    public static CertificateAuthority open(Path folder, Clock clock) throws IOException {
        return new CertificateAuthority(folder, Certificates.read(certificateFile(folder)), clock);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for the holder of the key, remembered so that it can be revoked. */
    public X509Certificate issue(Subject subject, CertificateProfile profile, PublicKey key) throws IOException {
        X509Certificate issued =
                new NewCertificate(subject, profile, key, clock.instant()).signedBy(certificate, signingKey());
        issued().remember(issued);
        return issued;
    }

    /** Whether this authority can issue here, that is, whether its key is here. */
    public boolean canIssue() {
        return Files.exists(keyFile(folder));
    }

    /** What this authority has issued. */
    public IssuedCertificates issued() {
        return new IssuedCertificates(folder.resolve("issued"));
    }

    /** What this authority has revoked. */
    public RevocationList revocations() {
        return new RevocationList(folder.resolve("crl.pem"), certificate, clock);
    }

    /** Revokes the certificate in a new revocation list. */
    public void revoke(X509Certificate revoked) throws IOException {
        revocations().add(revoked, signingKey());
    }

    private SigningKey signingKey() throws IOException {
        if (!canIssue()) {
            throw new IOException("The authority %s is kept elsewhere: its key is not in %s, so it issues nothing here"
                    .formatted(Subject.of(certificate).commonName(), folder));
        }
        return SigningKey.read(keyFile(folder));
    }

    private static SigningKey newKey(Path folder) throws IOException {
        AtomicFiles.createFolder(folder);
        SigningKey key = SigningKey.generate();
        key.writeTo(keyFile(folder));
        return key;
    }

    private static Path keyFile(Path folder) {
        return folder.resolve("priv_sk");
    }

    private static Path certificateFile(Path folder) {
        return folder.resolve("ca-cert.pem");
    }
}
