package org.portolan.network.fabric.join;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** PEM texts that somebody else wrote: each is one object and nothing beside it. */
final class SentPem {

    private static final String FORM = "\\s*-----BEGIN %1$s-----[A-Za-z0-9+/=\\s]+-----END %1$s-----\\s*";
    private static final Pattern CERTIFICATE = Pattern.compile(FORM.formatted("CERTIFICATE"));
    private static final Pattern REVOCATIONS = Pattern.compile(FORM.formatted("X509 CRL"));

    private SentPem() {}

    static X509Certificate certificate(String text) throws JoinRefused {
        try {
            if (CERTIFICATE.matcher(text).matches()) {
                return (X509Certificate) factory().generateCertificate(bytes(text));
            }
        } catch (CertificateException e) {
            throw new JoinRefused("holds what is no certificate", e);
        }
        throw new JoinRefused("holds what is no certificate");
    }

    static X509CRL revocations(String text) throws JoinRefused {
        try {
            if (REVOCATIONS.matcher(text).matches()) {
                return (X509CRL) factory().generateCRL(bytes(text));
            }
        } catch (CRLException | CertificateException e) {
            throw new JoinRefused("holds what is no revocation list", e);
        }
        throw new JoinRefused("holds what is no revocation list");
    }

    /** The fingerprint as people read it to each other: SHA-256, in pairs. */
    static String fingerprint(String certificate) {
        try {
            byte[] encoded = certificate(certificate).getEncoded();
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded))
                    .toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException | JoinRefused e) {
            throw new IllegalStateException("a certificate that was read before cannot be read", e);
        }
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
