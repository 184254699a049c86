package org.portolan.network.identity.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.msp.Pem;

/** Certificate files. */
public final class Certificates {

    private Certificates() {}

    /** The first certificate of a PEM file. */
    public static X509Certificate read(Path file) throws IOException {
        return converted(Pem.read(file, X509CertificateHolder.class, "a certificate"));
    }

    /** Writes the certificate as PEM. */
    public static void write(Path file, X509Certificate certificate) throws IOException {
        AtomicFiles.write(file, encode(certificate));
    }

    /** The certificate as PEM. */
    public static byte[] encode(X509Certificate certificate) throws IOException {
        try {
            return Pem.encode("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IOException("a certificate cannot be encoded", e);
        }
    }

    static X509Certificate converted(X509CertificateHolder holder) throws IOException {
        try {
            return new JcaX509CertificateConverter().setProvider(Pem.PROVIDER).getCertificate(holder);
        } catch (CertificateException e) {
            throw new IOException("a certificate cannot be read", e);
        }
    }
}
