package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.Certificates;
import org.portolan.network.identity.authority.SigningKey;
import org.portolan.network.identity.authority.Subject;

/**
 * Where a key and its certificate lie. The key is always written first, so a certificate that is missing or belongs to
 * another key tells of an interrupted run, and is issued again for the key that is there.
 */
record KeyAndCertificate(Path keyFile, Path certificateFile) {

    static KeyAndCertificate ofMsp(Path msp) {
        return new KeyAndCertificate(msp.resolve("keystore/priv_sk"), msp.resolve("signcerts/cert.pem"));
    }

    static KeyAndCertificate ofTls(Path tls, String side) {
        return new KeyAndCertificate(tls.resolve(side + ".key"), tls.resolve(side + ".crt"));
    }

    boolean exists() {
        return Files.exists(certificateFile);
    }

    /** Whether the private key is here; it is not where the certificate was issued for a signing request. */
    boolean hasKey() {
        return Files.exists(keyFile);
    }

    X509Certificate certificate() throws IOException {
        return Certificates.read(certificateFile);
    }

    /** Makes what is missing. */
    void ensure(CertificateAuthority authority, Subject subject, CertificateProfile profile) throws IOException {
        if (exists() && !hasKey()) {
            return;
        }
        SigningKey key = hasKey() ? SigningKey.read(keyFile) : newKey();
        if (!exists() || !certificate().getPublicKey().equals(key.publicKey())) {
            Certificates.write(certificateFile, authority.issue(subject, profile, key.publicKey()));
        }
    }

    /** Replaces key and certificate by new ones. */
    void replace(CertificateAuthority authority, Subject subject, CertificateProfile profile) throws IOException {
        SigningKey key = newKey();
        Certificates.write(certificateFile, authority.issue(subject, profile, key.publicKey()));
    }

    private SigningKey newKey() throws IOException {
        SigningKey key = SigningKey.generate();
        key.writeTo(keyFile);
        return key;
    }
}
