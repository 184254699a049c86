package org.portolan.gateway.ledger.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificates of TLS authorities. */
final class Authorities {

    private Authorities() {}

    static List<X509Certificate> in(Path file, String whose) {
        try {
            return of(Files.readString(file, StandardCharsets.ISO_8859_1), file + ", the TLS CA of " + whose + ",");
        } catch (IOException unreadable) {
            throw new ProfileRefused("The TLS CA " + file + " of " + whose + " cannot be read", unreadable);
        }
    }

    static List<X509Certificate> of(String pem, String what) {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException broken) {
            throw new ProfileRefused(what + " is no PEM certificate", broken);
        }
        throw new ProfileRefused(what + " holds no certificate");
    }
}
