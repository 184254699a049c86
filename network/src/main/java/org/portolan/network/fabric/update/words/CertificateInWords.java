package org.portolan.network.fabric.update.words;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;

/** A certificate by its common name and the start of its fingerprint, enough to compare over the telephone. */
public final class CertificateInWords {

    private static final int SHOWN_BYTES = 8;

    private CertificateInWords() {}

    static String of(ByteString pem) {
        return parse(pem).map(CertificateInWords::of).orElse("a certificate that cannot be read");
    }

    /** Nothing where the bytes are no certificate; an update may hold anything. */
    public static Optional<X509Certificate> parse(ByteString pem) {
        try {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.toByteArray())));
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }

    /** Its common name, or all of its subject where it has none. */
    public static String name(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        for (String part : subject.split(",")) {
            if (part.startsWith("CN=")) {
                return part.substring("CN=".length());
            }
        }
        return subject;
    }

    private static String of(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "%s (fingerprint %s...)"
                    .formatted(name(certificate), HexFormat.of().formatHex(digest, 0, SHOWN_BYTES));
        } catch (NoSuchAlgorithmException | CertificateException e) {
            throw new IllegalStateException("a certificate that was just read has no fingerprint", e);
        }
    }
}
